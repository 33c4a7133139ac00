/** The examples show what their comments say they show, and nothing else. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnose } from "../server/src/engine/diagnose";
import { Workspace } from "../server/src/model/workspace";
import { builtInNotes, checkout } from "./support/engine";

const root = join(checkout, "examples");
const paths = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const files = paths.map((path) => ({ path, text: readFileSync(path, "utf8") }));

/** `line: rule` for each rule that an `# expect: …` comment announces for the next line that is no comment. */
function expected(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at) => {
    const rules = /^\s*# expect: (.*)$/.exec(line)?.[1]?.split(", ") ?? [];
    const target = lines.findIndex((each, index) => index > at && !/^\s*#/.test(each));
    return rules.map((rule) => `${target + 1}: ${rule}`);
  });
}

function found(path: string, text: string): readonly string[] {
  const snapshot = new Workspace(builtInNotes()).apply([
    { kind: "roots", roots: [root] },
    ...files.map((file) => ({ kind: "write" as const, file })),
  ]);
  return diagnose(snapshot, path).map(({ rule, span }) => {
    return `${text.slice(0, span.start).split("\n").length}: ${rule.replace(/^.*\//, "")}`;
  });
}

describe("examples", () => {
  test.each(files)("$path", ({ path, text }) => {
    expect([...found(path, text)].sort()).toEqual([...expected(text)].sort());
  });

  test("some hold errors, so that the command line has something to refuse", () => {
    expect(files.filter(({ text }) => text.includes("# expect: ")).length).toBeGreaterThan(1);
  });
});
