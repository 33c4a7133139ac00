/** SARIF, held to the published schema. */
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { printSarif } from "../../../server/src/hosts/cli/print-sarif";
import { place } from "../../../server/src/hosts/cli/report";
import type { Problem } from "../../../server/src/model/finding";
import { Workspace } from "../../../server/src/model/workspace";
import { folder, mixed, notes } from "./cli";

const schema = JSON.parse(readFileSync(new URL("../sarif-schema-2.1.0.json", import.meta.url), "utf8"));
const formats = {
  uri: /^[a-z][a-z+.-]*:[^\s"<>\\^`{|}]*$/i,
  "uri-reference": /^[^\s"<>\\^`{|}]*$/,
  "date-time": true as const,
};
const validate = new Ajv({ strict: false, formats }).compile(schema);

function valid(text: string) {
  const log = JSON.parse(text);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0];
}

test("a check is a valid log", async () => {
  const { portolan } = folder({ "a dir/Dockerfile": mixed, ".portolan/settings.json": "{" });
  const { code, out } = await portolan(["check", "--format", "sarif", ".", "gone"]);
  expect(code).toBe(1);
  const run = valid(out);
  expect(run.columnKind).toBe("utf16CodeUnits");
  const port = run.results.find((result: { ruleId: string }) => result.ruleId === "dockerfile/expose-port-valid");
  expect(port.level).toBe("error");
  expect(port.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "a%20dir/Dockerfile", uriBaseId: "%SRCROOT%" },
    region: { startLine: 3, startColumn: 8, endLine: 3, endColumn: 14 },
  });
  const rule = run.tool.driver.rules[port.ruleIndex];
  expect(rule).toMatchObject({ id: port.ruleId, shortDescription: { text: "A port is a number up to 65535" } });
  expect(rule.help.markdown).not.toContain("Cases");
});

test("a check without problems is a valid log", async () => {
  const { portolan } = folder({});
  expect(valid((await portolan(["check", "--format", "sarif", "."])).out).results).toEqual([]);
});

test("repairs and related places are in the log", () => {
  const workspace = new Workspace(notes);
  workspace.apply([{ kind: "write", file: { path: "/w/f", text: "one\ntwo\n" } }]);
  const problem: Problem = {
    path: "/w/f",
    rule: "portolan/file-readable",
    severity: "hint",
    aliases: [],
    message: "bad",
    span: { start: 4, end: 7 },
    related: [{ span: { start: 0, end: 3 }, message: "see", path: "/elsewhere/g" }],
    fix: {
      title: "Say it well",
      safe: true,
      edits: [
        { span: { start: 4, end: 7 }, text: "2" },
        { span: { start: 0, end: 0 }, text: "x", path: "/elsewhere/g" },
      ],
    },
  };
  const problems = place([problem], workspace.snapshot, (path) => path.replace("/w/", "").replace("/else", "../else"));
  const run = valid(printSarif({ files: 1, problems, team: [], fixed: 0 }, { version: "1.0.0", cwd: "/w", notes }));
  const [result] = run.results;
  expect(result.level).toBe("note");
  expect(result.relatedLocations[0].physicalLocation.artifactLocation).toEqual({ uri: "file:///elsewhere/g" });
  expect(result.fixes).toHaveLength(1);
  expect(result.fixes[0].artifactChanges[0].replacements).toEqual([
    { deletedRegion: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 }, insertedContent: { text: "2" } },
  ]);
});
