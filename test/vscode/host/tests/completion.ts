/** Completion: what may be typed next. */
import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { complete, completion, completions } from "../answers";
import { write } from "../editor";
import { test } from "../suite";

const stages = "ARG TAG=1.31\nFROM node:24 AS assets\nFROM nginx:1.31\n";

test("instructions are offered at the start of a line, with their note", async () => {
  const document = await write("completion/Dockerfile", "FROM nginx:1.31\nHEALTH\n");
  const { item } = await completion(document, "HEALTH", "HEALTHCHECK");
  assert.match((item.documentation as vscode.MarkdownString).value, /health/i);
});

test("an instruction is inserted with its arguments to fill in", async () => {
  const document = await write("completion/snippet/Dockerfile", "FROM nginx:1.31\nEXPO\n");
  assert.match(await complete(document, "EXPO", "EXPOSE"), /^FROM nginx:1\.31\nEXPOSE \S+\n$/);
});

test("a flag is offered after two dashes", async () => {
  const document = await write("completion/flag/Dockerfile", `${stages}COPY --f\n`);
  assert.match(await complete(document, "COPY --f", "--from"), /^COPY --from=$/m);
});

test("stages are offered after --from=", async () => {
  const document = await write("completion/stage/Dockerfile", `${stages}COPY --from=\n`);
  const labels = await completions(document, "--from=", "assets");
  assert.deepEqual(labels.slice(0, 1), ["assets"]);
  assert.match(await complete(document, "--from=", "assets"), /^COPY --from=assets$/m);
});

test("variables are offered after a dollar sign", async () => {
  const document = await write("completion/variable/Dockerfile", "ARG TAG=1.31\nFROM nginx:$\n");
  assert.match(await complete(document, "nginx:$", "TAG"), /^FROM nginx:\$\{?TAG\}?$/m);
});
