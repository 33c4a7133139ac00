/** Messages stay short, and what is cut still says what is meant. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brief } from "../../server/src/engine/brief";
import { diagnose } from "../../server/src/engine/diagnose";
import { drawn } from "../support/engine";

const said = (message: string) => brief({ span: { start: 0, end: 0 }, message }).message;

describe("a first line", () => {
  test("loses the middle of its longest words, as little as it needs", () => {
    const name = `${"registry.example.com/".repeat(4)}shop/web`;
    expect(said(`${name} has no tag, so each build may get another version; name one`)).toBe(
      "registry.example.co…xample.com/shop/web has no tag, so each build may get another version; name one",
    );
  });

  test("counts what stands in quotes as one word", () => {
    expect(said(`"${"a b ".repeat(30)}" has no "="; write it`)).toBe(
      `"${"a b ".repeat(9)}a … ${"a b ".repeat(9)}" has no "="; write it`,
    );
  });

  test("keeps addresses, short words and what stands below it", () => {
    const address = `see https://example.com/${"a".repeat(90)}`;
    expect(said(address)).toBe(address);
    expect(said("short words ".repeat(20))).toBe("short words ".repeat(20));
    expect(said(`one\n${"a".repeat(200)}`)).toBe(`one\n${"a".repeat(200)}`);
  });

  test("has fewer than 100 characters, whatever one word of it is", () => {
    const word = fc.stringMatching(/^[^\s"]{0,300}$/u).filter((text) => !text.includes("://"));
    const around = fc.string({ maxLength: 43 }).map((text) => text.replace(/["\n]/g, "'"));
    fc.assert(
      fc.property(around, word, around, (before, long, after) => {
        const message = said(`${before} ${long} ${after}`);
        expect(message.length).toBeLessThan(100);
        expect(message).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

test("problems are brief, but not in what a team says in a rule of its own", () => {
  const long = "a".repeat(200);
  const { snapshot, path } = drawn(`--- /Dockerfile
FROM ${long}
--- /notes/rule.md
---
rule: team/images
message: ${long}
instruction: FROM
pattern: ^x
---
# Images
`);
  const lengths = diagnose(snapshot, path).map(({ rule, message }) => ({ rule, length: message.length }));
  expect(lengths).toContainEqual({ rule: "team/images", length: 200 });
  expect(lengths).toContainEqual({ rule: "dockerfile/image-tagged", length: 99 });
});
