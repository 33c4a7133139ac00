/** Flags, exec forms, pairs and words: how an instruction splits its arguments. */
import { describe, expect, test } from "vitest";
import { readInstruction } from "../../../server/src/syntax/dockerfile/instruction";
import type { Instruction } from "../../../server/src/syntax/dockerfile/tree";

const read = (text: string, escape = "\\") => readInstruction(text, escape);

function flags(node: Instruction): string {
  const shown = node.flags.map(({ name, value }) =>
    value === undefined ? name.text : `${name.text} => ${value.text}`,
  );
  return [...shown, node.rest?.text ?? "nothing"].join(" | ");
}

describe("flags", () => {
  test.each([
    ["COPY --from=a b c", "--from => a | b c"],
    ["COPY --link b c", "--link | b c"],
    ["COPY --from= b c", "--from =>  | b c"],
    ["COPY\t--a=1\t --b=2\tc", "--a => 1 | --b => 2 | c"],
    ['RUN --mount=type=cache,"target=/a b" c', "--mount => type=cache,target=/a b | c"],
    [`RUN "--a=b" c`, `"--a=b" c`],
    [`RUN --a='x y'z"w" c`, "--a => x yzw | c"],
    [`RUN --a=x\\ y c`, "--a => x y | c"],
    [`RUN --a='x\\'y' c`, "--a => x'y | c"],
    [`RUN --a="open c`, "--a => open c | nothing"],
    [`RUN --"a=b"=c d`, "--a => b=c | d"],
    ["RUN -- --a b", "--a b"],
    ["RUN --a -- --b", "--a | --b"],
    ['RUN --"" --b', "--b"],
    ["RUN ---a b", "---a | b"],
    ["RUN -a --b", "-a --b"],
    ["RUN --a \\\n  --b=1 \\\n  c", "--a | --b => 1 | c"],
    ["RUN --a", "--a | nothing"],
  ])("%s", (text, shown) => {
    expect(flags(read(text))).toBe(shown);
  });

  test("escape=` in a flag", () => expect(flags(read("RUN --a=x` y c", "`"))).toBe("--a => x y | c"));

  test("a value's place keeps the quotes", () => {
    const text = `RUN --a="x y" c`;
    const [flag] = read(text).flags;
    expect(text.slice(flag?.name.start, flag?.name.end)).toBe("--a");
    expect(text.slice(flag?.value?.start, flag?.value?.end)).toBe('"x y"');
  });
});

function json(text: string): string {
  const list = read(text).json;
  if (list === undefined) return "none";
  const items = list.items.map((item) => item.text).join("|");
  if (list.fault === undefined) return items;
  return `${items}${items && " "}${list.fault.kind} at ${text.slice(list.fault.span.start, list.fault.span.end)}`;
}

describe("exec forms", () => {
  test.each([
    ['CMD ["a", "b"]', "a|b"],
    ['CMD [ "a" ,"b" ] ', "a|b"],
    ["CMD []", ""],
    ["CMD [ ]", ""],
    ['CMD ["a\\"b\\\\\\u0041\\n"]', 'a"b\\A\n'],
    ['CMD ["a", \\\n  "b"]', "a|b"],
    ['SHELL ["a"]', "a"],
    ['COPY --from=x ["a b", "c"]', "a b|c"],
    ['VOLUME ["/a"]', "/a"],
    ['HEALTHCHECK --retries=1 CMD ["a", "b"]', "a|b"],
    ['ENV ["a"]', "none"],
    ["CMD a [b]", "none"],
    ['CMD ["a", "b"', 'a|b unterminated at ["a", "b"'],
    ['CMD ["a", "b', 'a unterminated at "b'],
    ["CMD [", "unterminated at ["],
    ["CMD ['a']", "single-quotes at '"],
    ["CMD [\"a\", 'b']", "a single-quotes at '"],
    ['CMD ["a", 1]', "a not-a-string at 1"],
    ['CMD [["a"]]', "not-a-string at ["],
    ["CMD [{}, null]", "not-a-string at {"],
    ["CMD [1, x]", "malformed at 1"],
    ["RUN [ -f a ] && b", "malformed at -"],
    ["RUN [[ -f a ]]", "malformed at ["],
    ['CMD ["a" "b"]', 'a malformed at "'],
    ['CMD ["a",]', "a malformed at ]"],
    ['CMD ["a"] b', "a malformed at b"],
    ['CMD ["\\x"]', 'malformed at "\\x"'],
    ['CMD ["a\tb"]', 'malformed at "a\tb"'],
    ['CMD ["a",\u00a0"b"]', "a malformed at \u00a0"],
  ])("%j", (text, shown) => {
    expect(json(text)).toBe(shown);
  });

  test("strings are the words, and have their places", () => {
    const text = 'CMD ["a", "b c"]';
    expect(read(text).words.map(({ start, end }) => text.slice(start, end))).toEqual(['"a"', '"b c"']);
  });
});

function pairs(text: string, escape?: string): string {
  return read(text, escape)
    .pairs.map(({ key, value, equals }) => `${key.text}${equals ? "=" : " "}${value?.text ?? "nothing"}`)
    .join(" | ");
}

describe("pairs", () => {
  test.each([
    ["ENV A=b", "A=b"],
    ["ENV A=b C=d", "A=b | C=d"],
    ["ENV A=\"b c\" D='e f'", "A=\"b c\" | D='e f'"],
    ["ENV A=b\\ c D=e", "A=b\\ c | D=e"],
    ['ENV A="b\\"c d" E=f', 'A="b\\"c d" | E=f'],
    ["ENV A='b\\' C=d", "A='b\\' | C=d"],
    ["ENV A=", "A="],
    ["ENV A=b=c", "A=b=c"],
    ["ENV A b c", "A b c"],
    ["ENV A \t b=c", "A b=c"],
    ["ENV A = b", "A = b"],
    ["ENV A", "A nothing"],
    ["ENV A=b C", "A=b | C nothing"],
    ["ENV =b", "=b"],
    ["ENV A=b \\\n  C=d", "A=b | C=d"],
    ["LABEL a.b=c d=e", "a.b=c | d=e"],
    ["LABEL a b", "a b"],
    ["ARG A", "A nothing"],
    ["ARG A B=c", "A nothing | B=c"],
    ["ARG A = b", "A nothing | = | b nothing"],
    ["ENV", ""],
  ])("%j", (text, shown) => {
    expect(pairs(text)).toBe(shown);
  });

  test("escape=` in a pair", () => expect(pairs("ENV A=b` c D=c:\\", "`")).toBe("A=b` c | D=c:\\"));
});

describe("words", () => {
  test.each([
    ["FROM a AS b", ["a", "AS", "b"]],
    ['COPY "a b" c', ['"a', 'b"', "c"]],
    ['RUN echo "a b" c\\ d', ["echo", '"a b"', "c\\ d"]],
    ["WORKDIR /a b", ["/a b"]],
    ["USER a b", ["a b"]],
    ["MAINTAINER A <b@c>", ["A <b@c>"]],
    ["STOPSIGNAL 9", ["9"]],
    ["HEALTHCHECK NONE", ["NONE"]],
    ["HEALTHCHECK --interval=1s CMD a b", ["CMD", "a", "b"]],
    ["ARG A=b C", ["A=b", "C"]],
    ["EXPOSE 80\t90/udp", ["80", "90/udp"]],
    ["RUN", []],
    ["NOPE a b", ["a", "b"]],
  ])("%s", (text, words) => {
    expect(read(text).words.map((word) => word.text)).toEqual(words);
  });
});

describe("ONBUILD", () => {
  test("its trigger is an instruction with places of its parent", () => {
    const text = 'ONBUILD COPY --from=a ["b", "$C"]';
    const { trigger, ...node } = read(text);
    expect(node).toMatchObject({ name: "ONBUILD", variables: [] });
    expect(trigger).toMatchObject({ name: "COPY", start: 8, flags: [{ value: { text: "a" } }] });
    expect(trigger?.variables.map(({ start, end }) => text.slice(start, end))).toEqual(["$C"]);
  });

  test("a trigger has no trigger", () => {
    expect(read("ONBUILD ONBUILD RUN a").trigger).toMatchObject({ name: "ONBUILD", trigger: undefined });
  });

  test("without one", () => expect(read("ONBUILD").trigger).toBeUndefined());
});
