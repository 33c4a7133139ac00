/** The block scanner: structure with places, on any text, in linear time. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slice } from "../../server/src/model/span";
import { lineAt, markdown } from "../../server/src/syntax/markdown";
import { escapeMarkdown, plainWords } from "../../server/src/syntax/markdown/plain";

const kinds = (text: string) => markdown(text).lines.map(({ kind }) => kind);

describe("lines", () => {
  test.each([
    ["# a\ntext\n\n- item\n1. item\n> said", ["heading", "text", "blank", "item", "item", "quote"]],
    ["---\na: b\n---\ntext", ["front", "front", "front", "text"]],
    ["---\nno end", ["text", "text"]],
    ["title\n===\nmore", ["text", "underline", "text"]],
    ["a longer\nparagraph\n---", ["text", "text", "text"]],
    ["```js\n# not\n```\n# yes", ["fence", "code", "fence", "heading"]],
    ["````\n```\n````\nout", ["fence", "code", "fence", "text"]],
    ["~~~\n```\n~~~ ", ["fence", "code", "fence"]],
    ["``` not `a fence", ["text"]],
    ["#hashtag\n#######\n#", ["text", "text", "heading"]],
    ["a\r\n\rb", ["text", "blank", "text"]],
    ["", ["blank"]],
  ])("%j", (text, expected) => expect(kinds(text)).toEqual(expected));
  test("a place has a line", () => {
    const { lines } = markdown("ab\ncd\n");
    expect([0, 2, 3, 5, 6, 99].map((offset) => lineAt(lines, offset))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

describe("headings", () => {
  test.each([
    ["## Two words ##", 2, "Two words"],
    ["#  C#", 1, "C#"],
    ["Under\n=====", 1, "Under"],
    ["Under\n---", 2, "Under"],
    ["#", 1, ""],
  ])("%j", (text, level, words) => {
    const [heading] = markdown(text).headings;
    expect([heading?.level, heading?.text, heading && slice(text, heading.span)]).toEqual([level, words, words]);
  });
});

describe("fences", () => {
  test("have an info string and content", () => {
    const text = "a\n```dockerfile bad\nFROM x\n\n```\nb";
    const [fence] = markdown(text).fences;
    expect([fence?.info, fence && slice(text, fence.content)]).toEqual(["dockerfile bad", "FROM x\n\n"]);
  });
  test("an open one ends with the text", () => {
    const text = "```\nFROM x";
    expect(markdown(text).fences.map(({ content }) => slice(text, content))).toEqual(["FROM x"]);
    expect(markdown("```").fences.map(({ content }) => content)).toEqual([{ start: 3, end: 3 }]);
  });
});

describe("links", () => {
  test.each([
    ["see [CMD](CMD.md) and [it](<../x.md> 'title')", ["CMD.md", "../x.md"]],
    [
      "portolan:dockerfile/CMD. And [this](portolan:docker/image)",
      ["portolan:dockerfile/CMD", "portolan:docker/image"],
    ],
    ["`[code](a)` ``[more ` code](b)`` [yes](c)", ["c"]],
    ["![picture](a.png) \\[no](b) [c] (d) [open](e", []],
    ["```\n[code](a)\n```", []],
    ["# [heading](a)\n- [item](b)", ["a", "b"]],
  ])("%j", (text, targets) => {
    expect(markdown(text).links.map(({ target }) => target)).toEqual(targets);
  });
});

describe("front matter", () => {
  test("has entries", () => {
    const entries = markdown("---\nabout: dockerfile/CMD\nodd line\n---\n").front;
    expect(entries.map(({ key, value }) => [key, value])).toEqual([["about", "dockerfile/CMD"]]);
  });
});

describe("plain words", () => {
  test.each([
    ["- **RUN** is `docker` [stuff](x.md) _now_", "RUN is docker stuff now"],
    ["## A  title", "A title"],
    ["snake_case and 2*3*4", "snake_case and 2*3*4"],
  ])("%j", (text, words) => expect(plainWords(text)).toBe(words));
  test("are kept as they are written", () => {
    expect(escapeMarkdown("docker rm <hash> *now* & $HOME")).toBe("docker rm \\<hash\\> \\*now\\* \\& \\$HOME");
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "#",
    "`",
    "```",
    "~~~",
    "[",
    "](",
    ")",
    "\\",
    "---",
    "===",
    "\n",
    "\r",
    "a",
    " ",
    "- ",
    "\u{1F980}",
    ":",
  );
  test("gives lines that cover it and spans inside it", () => {
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join("")),
        (text) => {
          const { lines, headings, fences, links } = markdown(text);
          expect(lines.at(-1)?.end).toBe(text.length);
          for (const { span } of [...headings, ...fences, ...links])
            expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        },
      ),
    );
  });
  test.each(["[", "`", "](", "[a](", "# ", "\n#", "```\n", "`` ` ", "portolan:", "\\", "-", "= "])(
    "comes to the end of many %j",
    (piece) => {
      const text = piece.repeat(200_000 / piece.length);
      expect(markdown(text).lines.at(-1)?.end).toBe(text.length);
    },
  );
});
