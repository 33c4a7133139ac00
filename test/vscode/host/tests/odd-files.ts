/** Files that nobody would write: they are answered or left alone, and the others never wait for them. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { hoverText, problems, rules } from "../answers";
import { remove, replace, write, writeToDisk } from "../editor";
import { test } from "../suite";

const encode = (text: string) => new TextEncoder().encode(text);

/** The server still answers about another file. */
async function othersAreAnswered(): Promise<void> {
  const document = await write("odd/other/Dockerfile", "FROM nginx:1.31\nWORKDIR site\n");
  await rules(document, "workdir-absolute");
  assert.match(await hoverText(document, "WORKDIR"), /WORKDIR/);
  await replace(document, "site", "/site");
  await rules(document);
}

test("Windows line ends and a byte order mark move no place", async () => {
  const document = await write("odd/windows/Dockerfile", "\uFEFFFROM nginx:1.31\r\nWORKDIR site\r\nEXPOSE 70000\r\n");
  const found = await rules(document, "workdir-absolute", "expose-port-valid");
  assert.deepEqual(found.map(({ range }) => document.getText(range)).sort(), ["70000", "site"]);
  assert.match(await hoverText(document, "FROM"), /\*\*FROM\*\*/);
});

test("a file with NUL bytes, and one that is not UTF-8, harm nothing", async () => {
  const nul = await writeToDisk("odd/nul/Dockerfile", "FROM nginx:1.31\nRUN echo \0\0\nWORKDIR site\n");
  await problems({ uri: nul });
  const latin = new Uint8Array([...encode("FROM nginx:1.31\nLABEL name="), 0xe9, 0xff, ...encode("\nEXPOSE 70000\n")]);
  const document = await write("odd/latin/Dockerfile", latin);
  await problems(document);
  assert.match(await hoverText(document, "LABEL"), /\*\*LABEL\*\*/);
  await othersAreAnswered();
});

test("a NUL that is typed harms nothing", async () => {
  const content = "FROM nginx:1.31\0\nRUN \0\nWORKDIR site\n";
  const document = await vscode.workspace.openTextDocument({ language: "dockerfile", content });
  await vscode.window.showTextDocument(document);
  await problems(document);
  await othersAreAnswered();
});

test("a line of ten million characters is opened, and nobody waits", async () => {
  const document = await write(
    "odd/long/Dockerfile",
    `FROM nginx:1.31\nRUN echo ${"word ".repeat(2_000_000)}\nEXPOSE 70000\n`,
  );
  await rules(document, "readable", "expose-port-valid");
  await othersAreAnswered();
  await remove("odd/long");
});
