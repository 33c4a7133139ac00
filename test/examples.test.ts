/** The examples show what their comments say they show, and nothing else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnose } from "../server/src/engine/diagnose";
import { Workspace } from "../server/src/model/workspace";
import { dockerfiles } from "./support/dockerfiles";

const examples = dockerfiles().filter(({ name }) => name.includes("/examples/"));

/** `line: rule` for each rule that an `# expect: …` comment announces for the next line that is no comment. */
function expected(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at) => {
    const rules = /^# expect: (.*)$/.exec(line)?.[1]?.split(", ") ?? [];
    const target = lines.findIndex((each, index) => index > at && !each.startsWith("#"));
    return rules.map((rule) => `${target + 1}: dockerfile/${rule}`);
  });
}

function found(name: string, text: string): readonly string[] {
  const workspace = new Workspace(new Map());
  const snapshot = workspace.apply([{ kind: "write", file: { path: name, text } }]);
  return diagnose(snapshot, name).map(({ rule, span }) => `${text.slice(0, span.start).split("\n").length}: ${rule}`);
}

describe("examples", () => {
  test.each(examples)("$name", ({ name, text }) => {
    expect([...found(name, text)].sort()).toEqual([...expected(text)].sort());
  });

  test("one of them holds an error, so that the command line has something to refuse", () => {
    const text = readFileSync(join(import.meta.dirname, "../examples/web/Dockerfile"), "utf8");
    expect(text).toContain("EXPOSE 256837");
  });
});
