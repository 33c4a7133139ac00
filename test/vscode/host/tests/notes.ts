/** Notes: the user's own as they change, and Portolan's as documents. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { ask, completions, hoverText } from "../answers";
import { pointAt, remove, replace, until, write, writeToDisk } from "../editor";
import { test } from "../suite";

test("a note that changes on the disk shows in the next hover", async () => {
  const document = await write("notes-change/Dockerfile", "FROM nginx:1.31\nSTOPSIGNAL SIGQUIT\n");
  const says = (words: string) => hoverText(document, "STOPSIGNAL", (text) => text.includes(words));
  await says("Write a note about this");
  await writeToDisk("notes/signals.md", "# Signals\n\n## STOPSIGNAL\n\nOur nginx wants SIGQUIT.\n");
  await says("Our nginx wants SIGQUIT.");
  await writeToDisk("notes/signals.md", "# Signals\n\n## STOPSIGNAL\n\nOur nginx wants SIGTERM.\n");
  await says("Our nginx wants SIGTERM.");
  await remove("notes/signals.md");
  await says("Write a note about this");
});

test("what is typed into a note shows before it is saved", async () => {
  const note = await write("notes/shells.md", "# Shells\n\n## SHELL\n\nWe use sh.\n");
  const document = await write("notes-type/Dockerfile", 'FROM nginx:1.31\nSHELL ["/bin/bash", "-c"]\n');
  await hoverText(document, "SHELL", (text) => text.includes("We use sh."));
  await replace(note, "We use sh.", "We use bash.");
  await hoverText(document, "SHELL", (text) => text.includes("We use bash."));
  await remove("notes/shells.md");
});

test("a link in a note to one of Portolan's is completed", async () => {
  const note = await write("notes/links.md", "# Links\n\nSee [it](portolan:dockerfile/WORK).\n");
  await completions(note, "portolan:dockerfile/WORK", "portolan:dockerfile/WORKDIR");
  await remove("notes/links.md");
});

test("a new note about the thing at the cursor is made, and the hover shows what is written into it", async () => {
  const document = await write("notes-create/Dockerfile", "FROM nginx:1.31\nVOLUME /data\n");
  await hoverText(document, "VOLUME", (text) => text.includes("Write a note about this"));
  pointAt(document, "VOLUME");
  await ask("portolan.createNote");
  const editor = await until("the new note", () => active("/notes/dockerfile/VOLUME.md"));
  assert.equal(editor.document.getText(), "# [VOLUME](portolan:dockerfile/VOLUME)\n\n");
  assert.deepEqual(editor.selection.active, new vscode.Position(2, 0));
  await editor.edit((edit) => edit.insert(editor.selection.active, "Only the database may have one.\n"));
  await editor.document.save();
  const said = await hoverText(document, "VOLUME", (text) => text.includes("Only the database may have one."));
  assert.doesNotMatch(said, /Write a note/);
  await ask("workbench.action.closeActiveEditor");
  await remove("notes/dockerfile");
});

test("making a note that exists opens it as it is", async () => {
  const text = "---\nabout: dockerfile/USER\n---\n\nNever root.\n";
  await writeToDisk("notes/dockerfile/USER.md", text);
  await ask("portolan.createNote", "dockerfile/USER", "USER");
  const { document } = await until("the note", () => active("/notes/dockerfile/USER.md"));
  assert.equal(document.getText(), text);
  await remove("notes/dockerfile");
});

test("making a note about what a section is about opens that section where one writes on", async () => {
  const document = await write("notes-section/Dockerfile", "FROM nginx:1.31\nSTOPSIGNAL SIGQUIT\n");
  await writeToDisk("notes/sections.md", "# Signals\n\n## STOPSIGNAL\n\nSIGQUIT for nginx.\n\n## Others\n\nNone.\n");
  await hoverText(document, "STOPSIGNAL", (text) => text.includes("SIGQUIT for nginx."));
  pointAt(document, "STOPSIGNAL");
  await ask("portolan.createNote");
  const { selection } = await until("the note", () => active("/notes/sections.md"));
  assert.deepEqual(selection.active, new vscode.Position(4, "SIGQUIT for nginx.".length));
  await ask("workbench.action.closeActiveEditor");
  await remove("notes/sections.md");
});

test("a line of the Notes view starts a note as well", async () => {
  await ask("portolan.createNote", { key: "kubernetes/Deployment", label: "Deployment" });
  const { document } = await until("the note", () => active("/notes/kubernetes/Deployment.md"));
  assert.equal(document.getText(), "# [Deployment](portolan:kubernetes/Deployment)\n\n");
  await ask("workbench.action.closeActiveEditor");
  await remove("notes/kubernetes");
});

test("a key that would leave the notes folder makes no file", async () => {
  await ask("portolan.createNote", "../../outside", "outside");
  assert.equal(vscode.window.activeTextEditor, undefined);
});

test("Portolan's notes can be read as documents", async () => {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse("portolan-note:/dockerfile/CMD.md"));
  assert.match(document.getText(), /^# CMD\n\nThe program a container starts with/m);
  assert.doesNotMatch(document.getText(), /command:|## Cases/);
  const missing = vscode.Uri.parse("portolan-note:/dockerfile/no-such.md");
  await assert.rejects(async () => vscode.workspace.openTextDocument(missing), /nonexistent/);
});

function active(end: string): vscode.TextEditor | false {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.path.endsWith(end) === true && editor;
}
