/** The rules of a folder's own notes on the command line. */
import { expect, test } from "vitest";
import { folder } from "./cli";

const files = {
  "notes/owner.md": `---
rule: team/owner-label
severity: error
message: Every workload names its owner in the label team
kinds: [Deployment]
cel: "has(object.metadata.labels) && 'team' in object.metadata.labels"
---
# Owners

Somebody has to be called at night.
`,
  "web.yaml": "apiVersion: example.com/v1\nkind: Deployment\nmetadata: {name: web}\n",
};

test("check reports them, and fails with those that are errors", async () => {
  const { code, problems } = await folder(files).check(".");
  expect(code).toBe(1);
  expect(problems).toContainEqual({
    file: "web.yaml",
    line: 3,
    column: 18,
    endLine: 3,
    endColumn: 21,
    severity: "error",
    rule: "team/owner-label",
    aliases: [],
    message: "Every workload names its owner in the label team",
    fixable: false,
  });
});

test("check reports what keeps a rule from being asked, in its note", async () => {
  const note = files["notes/owner.md"].replace("&& 'team'", "and 'team'");
  const { problems } = await folder({ ...files, "notes/owner.md": note }).check("notes");
  expect(problems.map(({ file, rule, line, column }) => [file, rule, line, column])).toEqual([
    ["notes/owner.md", "notes/rule-expression-valid", 6, 35],
  ]);
});

test("SARIF describes them by their notes", async () => {
  const { out } = await folder(files).portolan(["check", "--format", "sarif", "."]);
  const [{ tool, results }] = JSON.parse(out).runs;
  const [{ ruleIndex }] = results.filter(({ ruleId }: { ruleId: string }) => ruleId === "team/owner-label");
  expect(tool.driver.rules[ruleIndex]).toMatchObject({
    id: "team/owner-label",
    shortDescription: { text: "Owners" },
    fullDescription: { text: "Somebody has to be called at night." },
  });
});

test("rules lists them", async () => {
  const { out } = await folder(files).portolan(["rules"]);
  expect(out).toMatch(/^team\/owner-label +error +essential +Owners$/m);
});

test("explain shows the note, and knows the name when it is misspelled", async () => {
  const { portolan } = folder(files);
  expect((await portolan(["explain", "team/owner-label"])).out).toContain("Somebody has to be called at night.");
  expect((await portolan(["explain", "team/owner-lable"])).err).toContain("team/owner-label");
});
