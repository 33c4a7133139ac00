/** Problems: they carry their rule and its page, and they go when they are fixed. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { problems, ruleOf, rules } from "../answers";
import { open, remove, replace, write, writeToDisk } from "../editor";
import { test } from "../suite";

const { Error: error, Warning: warning, Information: information } = vscode.DiagnosticSeverity;

test("the example's planted mistakes are problems, and nothing else is", async () => {
  const document = await open("web/Dockerfile");
  const planted = document.getText().matchAll(/^# expect: (.*)$/gm);
  const found = await rules(document, ...[...planted].flatMap(([, names = ""]) => names.split(", ")));
  for (const problem of found) {
    const { code } = problem;
    const page = typeof code === "object" ? code.target.toString() : "no page";
    assert.equal(page, `portolan-note:/${ruleOf(problem)}.md`);
  }
});

test("a problem tells how bad it is, and what is dead or outdated looks so", async () => {
  const found = await problems(await open("web/Dockerfile"));
  const of = (rule: string) => found.find((problem) => ruleOf(problem) === `dockerfile/${rule}`);
  assert.equal(of("flag-known")?.severity, error);
  assert.equal(of("image-tagged")?.severity, warning);
  assert.equal(of("exec-form")?.severity, information);
  assert.deepEqual(of("single-command")?.tags, [vscode.DiagnosticTag.Unnecessary]);
  assert.deepEqual(of("maintainer-label")?.tags, [vscode.DiagnosticTag.Deprecated]);
  assert.match(of("single-command")?.relatedInformation?.[0]?.message ?? "", /that counts/);
});

test("typing a mistake makes a problem, and mending it takes the problem away", async () => {
  const document = await write("problems/Dockerfile", "FROM nginx:1.31\nWORKDIR /site\n");
  await replace(document, "/site", "site");
  const [problem] = await rules(document, "workdir-absolute");
  assert.equal(document.getText(problem?.range), "site");
  await replace(document, "site", "/site");
  await rules(document);
});

test("files that nobody has opened have their problems listed too", async () => {
  const uri = await writeToDisk("problems/closed/Dockerfile", "FROM nginx:1.31\nEXPOSE 70000\n");
  await rules({ uri }, "expose-port-valid");
  await writeToDisk("problems/closed/Dockerfile", "FROM nginx:1.31\nEXPOSE 7000\n");
  await rules({ uri });
  await writeToDisk("problems/closed/Dockerfile", "FROM nginx:1.31\nWORKDIR site\n");
  await rules({ uri }, "workdir-absolute");
  await remove("problems/closed");
  await rules({ uri });
});

test("closing a changed file brings back the problems of what is saved", async () => {
  const uri = await writeToDisk("problems/reverted/Dockerfile", "FROM nginx:1.31\nEXPOSE 70000\n");
  const document = await openAsPerson(uri);
  await rules(document, "expose-port-valid");
  await replace(document, "70000", "7000");
  await rules(document);
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await rules({ uri }, "expose-port-valid");
});

test("a file that an extension has opened, but that stands in no tab, has its problems listed", async () => {
  const uri = await writeToDisk("problems/tabless/Dockerfile", "FROM nginx:1.31\nEXPOSE 70000\n");
  const document = await vscode.workspace.openTextDocument(uri);
  await rules(document, "expose-port-valid");
  await replace(document, "EXPOSE 70000", "WORKDIR site");
  await rules(document, "workdir-absolute");
  await document.save();
});

test("a new file that has no name yet is checked", async () => {
  const document = await vscode.workspace.openTextDocument({ language: "dockerfile", content: "FROM nginx\n" });
  await vscode.window.showTextDocument(document);
  await rules(document, "image-tagged");
});

/** Opens a file as a click does: the editor lets go of the text when its tab is closed. */
async function openAsPerson(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand("vscode.open", uri);
  const document = vscode.window.activeTextEditor?.document;
  assert.equal(document?.uri.toString(), uri.toString());
  return document;
}
