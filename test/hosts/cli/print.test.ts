/** The formats for people and for GitHub. */
import { expect, test } from "vitest";
import { paintFor } from "../../../server/src/hosts/cli/paint";
import { printGithub } from "../../../server/src/hosts/cli/print-github";
import { printText } from "../../../server/src/hosts/cli/print-text";
import { place, type Report } from "../../../server/src/hosts/cli/report";
import type { Problem } from "../../../server/src/model/finding";
import { Workspace } from "../../../server/src/model/workspace";
import { folder, mixed } from "./cli";

const plain = paintFor({ isTTY: false, env: {} });

test("text shows each problem with its source, then a summary and what to do next", async () => {
  const { portolan } = folder({ "web/Dockerfile": mixed, "web/app.py": "" });
  const { out } = await portolan(["check", "web"]);
  expect(out).toMatch(/^web\/Dockerfile:3:8 error dockerfile\/expose-port-valid {2}\S/m);
  expect(out).toContain("   3 | EXPOSE 256837\n     |        ^^^^^^\n");
  expect(out).toMatch(/^1 file, 1 error, \d+ warnings?, \d+ notes?$/m);
  expect(out).toMatch(/^Why, and what to do: portolan explain dockerfile\/expose-port-valid$/m);
  expect(out).toMatch(/^\d+ problems? can be repaired safely: portolan check --fix PATH$/m);
});

test("text is coloured for a person who did not refuse colours", async () => {
  const { portolan } = folder({ Dockerfile: mixed });
  const escape = "\u001B[";
  expect((await portolan(["check", "."], { isTTY: true })).out).toContain(`${escape}31merror`);
  expect((await portolan(["check", "."], { isTTY: true, env: { NO_COLOR: "1" } })).out).not.toContain(escape);
  expect((await portolan(["check", "."])).out).not.toContain(escape);
});

test("nothing to say is said in one line", async () => {
  const { portolan } = folder({ "a.txt": "" });
  expect((await portolan(["check", "."])).out).toBe("0 files, 0 errors, 0 warnings, 0 notes\n");
});

test("text cannot steer a terminal", () => {
  const text = "RUN \u001B[2J\u202Eevil\u0085\n";
  const out = printText(report(text, { message: "a \u001B]0;x\u0007 b\nsecond line" }, "a\nb\u001B[1m"), plain);
  expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  expect(out).toContain("RUN ␛[2J\uFFFDevil\uFFFD");
  expect(out).toContain("\n  second line\n");
});

test("carets stand under their text after tabs and wide characters", () => {
  const out = printText(report("\t😀 bad 漢", { span: { start: 4, end: 9 } }), plain);
  expect(out).toContain("   1 | \t😀 bad 漢\n     | \t   ^^^^^^\n");
});

test("related places are told under their problem", () => {
  const related = [{ span: { start: 0, end: 1 }, message: "the first one" }];
  expect(printText(report("a\nb\n", { span: { start: 2, end: 3 }, related }), plain)).toContain(
    "  f:1:1 the first one\n",
  );
});

test("GitHub hears one escaped command for each problem", () => {
  const problem = { message: "100%:\r\nbad", severity: "hint" as const, span: { start: 0, end: 4 } };
  expect(printGithub(report("text\n", problem, "a,b:c%.txt"), { env: {} })).toBe(
    "::notice file=a%2Cb%3Ac%25.txt,line=1,col=1,endLine=1,endColumn=5,title=a/rule::100%25:%0D%0Abad\n",
  );
});

test("--format github prints nothing else", async () => {
  const { portolan } = folder({ Dockerfile: mixed });
  const { code, out } = await portolan(["check", "--format", "github", "."]);
  expect(code).toBe(1);
  expect(out).toMatch(
    /^::error file=Dockerfile,line=3,col=8,endLine=3,endColumn=14,title=dockerfile\/expose-port-valid::/m,
  );
  for (const line of out.trimEnd().split("\n")) expect(line).toMatch(/^::(error|warning|notice) file=Dockerfile,line=/);
});

test("GitHub hears of files as they are in the repository", async () => {
  const { portolan, at, root } = folder({ "web/Dockerfile": mixed });
  const env = { GITHUB_WORKSPACE: root };
  const { out } = await portolan(["check", "--format", "github", "."], { cwd: at("web"), env });
  expect(out).toContain("file=web/Dockerfile,");
});

function report(text: string, of: Partial<Problem>, name = "f"): Report {
  const { snapshot } = new Workspace(new Map());
  const workspace = new Workspace(new Map());
  workspace.apply([{ kind: "write", file: { path: "/f", text } }]);
  const problem: Problem = {
    path: "/f",
    rule: "a/rule",
    severity: "error",
    aliases: [],
    message: "bad",
    span: { start: 0, end: 3 },
    ...of,
  };
  return {
    files: snapshot.files.size + 1,
    problems: place([problem], workspace.snapshot, () => name),
    team: [],
    fixed: 0,
  };
}
