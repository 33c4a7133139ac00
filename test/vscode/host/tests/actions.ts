/** Repairs: behind the light bulb, by command and on save. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { actions, applyFix, ask, rules } from "../answers";
import { pointAt, replace, withSetting, write } from "../editor";
import { test } from "../suite";

const twoCommands = 'FROM nginx:1.31\nCMD ["nginx", "-t"]\nCMD ["nginx"]\n';
const oneCommand = 'FROM nginx:1.31\nCMD ["nginx"]\n';

test("the light bulb at a misspelt flag writes the flag that was meant", async () => {
  const document = await write(
    "actions/Dockerfile",
    "FROM node:24 AS build\nFROM nginx:1.31\nCOPY --from=build /c /d\nCOPY --form=build /a /b\n",
  );
  const [problem] = await rules(document, "flag-known");
  assert.ok(problem);
  assert.match(await applyFix(document, problem, "Write --from"), /^COPY --from=build \/a \/b$/m);
  await rules(document);
});

test("a problem can be ignored where it stands", async () => {
  const document = await write("actions/ignore/Dockerfile", "FROM nginx:1.31\nWORKDIR site\n");
  const [problem] = await rules(document, "workdir-absolute");
  assert.ok(problem);
  const text = await applyFix(document, problem, "Ignore dockerfile/workdir-absolute here");
  assert.equal(text, "FROM nginx:1.31\n# portolan ignore=workdir-absolute # reason\nWORKDIR site\n");
  await rules(document);
});

test("where nothing is wrong nothing is offered", async () => {
  const document = await write("actions/nothing/Dockerfile", oneCommand);
  await rules(document);
  assert.deepEqual(await actions(document, new vscode.Range(0, 0, 2, 0)), []);
});

test("source.fixAll.portolan makes the safe changes", async () => {
  const document = await write("actions/all/Dockerfile", twoCommands);
  await rules(document, "single-command");
  pointAt(document, "FROM");
  await ask("editor.action.codeAction", { kind: "source.fixAll.portolan", apply: "first" });
  await rules(document);
  assert.equal(document.getText(), oneCommand);
});

test("source.fixAll.portolan can run on save", async () => {
  await withSetting("editor.codeActionsOnSave", { "source.fixAll.portolan": "explicit" }, async () => {
    const document = await write("actions/save/Dockerfile", oneCommand);
    await replace(document, oneCommand, twoCommands);
    await rules(document, "single-command");
    await document.save();
    assert.equal(document.getText(), oneCommand);
    assert.equal(document.isDirty, false);
  });
});
