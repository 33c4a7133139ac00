/** What the Explain panel shows, and what somebody reads in it. */
import { describe, expect, test } from "vitest";
import { page, panelMarkdown, plainBody } from "../../client/src/explain-panel/page";
import { arrive, beginning, go, open, pin, type Reading } from "../../client/src/explain-panel/reading";
import { current, emptyTrail, step, type Trail, visit } from "../../client/src/explain-panel/trail";

describe("its page", () => {
  test("keeps links to notes inside", () => {
    const link = "command:portolan.openNote?%5B%22a%2Fb%22%5D";
    expect(panelMarkdown(`See [b](${link}), [c](portolan:a/c) and [d](https://example.com).`)).toBe(
      "See [b](command:portolan.explainNote?%5B%22a%2Fb%22%5D), [c](command:portolan.explainNote?%5B%22a%2Fc%22%5D) and [d](https://example.com).",
    );
    expect(panelMarkdown("[x](portolan:../../x)")).toBe("[x](portolan:../../x)");
  });

  test("shows HTML as text, and code as it is", () => {
    expect(panelMarkdown("a <b>c</b> \\<d> 1 < 2 `<e>` ``<f>`<g>``")).toBe(
      "a &lt;b>c&lt;/b> \\<d> 1 < 2 `<e>` ``<f>`<g>``",
    );
    expect(panelMarkdown("<a>\n```html\n<b>\n```\n<c>\n~~~\n<d>")).toBe("&lt;a>\n```html\n<b>\n```\n&lt;c>\n~~~\n<d>");
    expect(panelMarkdown("- x\n  ```\n  <b>\n  ```\n  <c>")).toBe("- x\n  ```\n  <b>\n  ```\n  &lt;c>");
    expect(panelMarkdown("`open <a>")).toBe("`open &lt;a>");
    expect(plainBody("<a>& [b](command:c?d)")).toBe("<pre>&lt;a>&amp; b</pre>");
  });

  test("lets nothing run and nothing in", () => {
    const html = page('a "<b>"', "<p>text</p>", "nonce");
    expect(html).toContain("default-src 'none'; img-src data:; style-src 'nonce-nonce'");
    expect(html).toContain("<title>a &quot;&lt;b>&quot;</title>");
    expect(html).not.toMatch(/<script|https?:|style=/);
    expect(html.match(/#[\da-f]{3,8}\b|rgba?\(/gi)).toBeNull();
  });
});

test("goes back and forward like a browser", () => {
  const empty: Trail<string> = emptyTrail;
  const abc = ["a", "b", "c"].reduce((trail, each) => visit(trail, each), empty);
  const a = step(step(step(abc, -1), -1), -1);
  expect([current(empty), current(abc), current(a), current(step(a, 1))]).toEqual([undefined, "c", "a", "b"]);
  expect(visit(a, "d").pages).toEqual(["a", "d"]);
  expect(step(abc, 1)).toBe(abc);
  const long = Array.from({ length: 500 }, (_, index) => String(index)).reduce(
    (trail, each) => visit(trail, each),
    empty,
  );
  expect([long.pages.length, current(long)]).toEqual([50, "499"]);
});

describe("a reader", () => {
  const note = (key: string, markdown = key) => ({ key, markdown });
  const read = (...steps: readonly ((reading: Reading) => Reading)[]) => {
    const { trail } = steps.reduce((reading, next) => next(reading), beginning(note("last")));
    return `${trail.pages.map(({ markdown }) => markdown).join(" ")} | ${current(trail)?.markdown}`;
  };
  const at = (place: string, key: string, markdown?: string) => (reading: Reading) =>
    arrive(reading, note(key, markdown), place);
  const link = (key: string) => (reading: Reading) => open(reading, note(key));

  test("starts with the page of another day and follows the cursor", () => {
    expect(read()).toBe("last | last");
    expect(read(at("1", "a"), at("2", "b"))).toBe("last a b | b");
    expect(current(beginning(undefined).trail)).toBeUndefined();
  });
  test("is shown one page a concept, however its words change", () => {
    expect(read(at("1", "a"), at("2", "a"))).toBe("last a | a");
    expect(read(at("1", "a"), at("1", "a", "a2"), at("2", "a", "a3"))).toBe("last a3 | a3");
  });
  test("who followed a link is left there until the cursor moves", () => {
    expect(read(at("1", "a"), link("x"), at("1", "a", "a2"))).toBe("last a x | x");
    expect(read(at("1", "a"), link("x"), at("2", "b"))).toBe("last a x b | b");
    expect(read(at("1", "a"), link("x"), (reading) => go(reading, -1), at("1", "a", "a2"))).toBe("last a2 x | a2");
  });
  test("who pinned the page is left there", () => {
    const pinned = (value: boolean) => (reading: Reading) => pin(reading, value);
    expect(read(at("1", "a"), pinned(true), at("2", "b"))).toBe("last a | a");
    expect(read(at("1", "a"), pinned(true), at("2", "b"), pinned(false), at("2", "b"))).toBe("last a b | b");
  });
});
