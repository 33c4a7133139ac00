/** Problems: they carry their rule and its page, and they go when they are fixed. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { open, place, problems, ruleOf, write } from "../editor";
import { test } from "../suite";

test("the example's planted mistakes are problems", async () => {
  const found = await problems(await open("web/Dockerfile"));
  for (const problem of found) {
    assert.match(ruleOf(problem), /^dockerfile\//);
    assert.ok(typeof problem.code === "object" && problem.code.target, `${ruleOf(problem)} leads to no page`);
  }
});

test("fixing the text takes the problem away", async () => {
  const document = await write("problems/Dockerfile", "FROM nginx:1.29\nWORKDIR site\n");
  await problems(document, (found) => found.map(ruleOf).includes("dockerfile/workdir-absolute"));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, place(document, "site"), "/");
  await vscode.workspace.applyEdit(edit);
  await problems(document, (found) => found.length === 0);
});
