/** The shape of a file: its outline, folds, colours and the forms of its instructions. */
import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { ask } from "../answers";
import { open, place, until, write } from "../editor";
import { test } from "../suite";

/** The answer of a feature about a file, as soon as it holds something. */
function answer<Item>(document: vscode.TextDocument, feature: string): Promise<readonly Item[]> {
  return until(`an answer of ${feature}`, async () => {
    const items = await ask<readonly Item[] | undefined>(feature, document.uri);
    return items !== undefined && items.length > 0 && items;
  });
}

test("the outline holds the stages, and they hold their instructions", async () => {
  const document = await open("api/Dockerfile");
  const symbols = await answer<vscode.DocumentSymbol>(document, "vscode.executeDocumentSymbolProvider");
  const top = symbols.map(({ name, detail }) => `${name} ${detail}`.trim());
  assert.deepEqual(top.slice(0, 3), ["syntax docker/dockerfile:1", "ARG GO_VERSION=1.26", "ARG ALPINE_VERSION=3.23"]);
  assert.match(top[3] ?? "", /^deps golang/);
  assert.match(top[4] ?? "", /^build deps/);
  assert.deepEqual(
    symbols[4]?.children.map(({ name }) => name),
    ["ARG", "ARG", "ARG", "COPY", "RUN"],
  );
});

test("stages, long instructions and heredocs fold", async () => {
  const document = await open("worker/Dockerfile");
  const ranges = await answer<vscode.FoldingRange>(document, "vscode.executeFoldingRangeProvider");
  const starts = ranges.map(({ start }) => document.lineAt(start).text);
  assert.ok(starts.includes("FROM python:3.14-slim"), starts.join("\n"));
  assert.ok(starts.includes("RUN <<SETUP"), starts.join("\n"));
});

test("names are coloured by what they are", async () => {
  const document = await open("api/Dockerfile");
  const legend = await ask<vscode.SemanticTokensLegend>("vscode.provideDocumentSemanticTokensLegend", document.uri);
  const coloured = await until("semantic tokens", async () => {
    const tokens = await ask<vscode.SemanticTokens | undefined>("vscode.provideDocumentSemanticTokens", document.uri);
    return tokens && texts(document, legend, tokens);
  });
  for (const token of ["keyword FROM", "class deps", "class build", "variable ALPINE_VERSION"])
    assert.ok(coloured.includes(token), `${token} is not among ${[...new Set(coloured)].join(", ")}`);
});

/** Each token as its type and its text. */
function texts(
  document: vscode.TextDocument,
  { tokenTypes }: vscode.SemanticTokensLegend,
  tokens: vscode.SemanticTokens,
) {
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < tokens.data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = tokens.data.slice(at, at + 4);
    character = down === 0 ? character + right : right;
    line += down;
    found.push(`${tokenTypes[type]} ${document.lineAt(line).text.slice(character, character + length)}`);
  }
  return found;
}

test("the form of an instruction is shown while its arguments are typed", async () => {
  const document = await write("outline/Dockerfile", "FROM nginx:1.31\nCOPY site \n");
  const help = await until("the form of COPY", async () =>
    ask<vscode.SignatureHelp | undefined>(
      "vscode.executeSignatureHelpProvider",
      document.uri,
      place(document, "site ", "after"),
    ),
  );
  assert.match(help.signatures[0]?.label ?? "", /^COPY /);
});
