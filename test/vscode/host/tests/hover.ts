/** Hovers: the note about what is under the cursor. */
import assert from "node:assert/strict";
import { hoverText } from "../answers";
import { open, write } from "../editor";
import { test } from "../suite";

test("a hover over an instruction shows its note", async () => {
  const document = await write("hover/Dockerfile", 'FROM nginx:1.31\nCMD ["nginx", "-t"]\n');
  assert.match(await hoverText(document, "CMD"), /^\*\*CMD\*\*\n\nThe program a container starts with/);
});

test("a hover shows the user's own note with a link to its line", async () => {
  const document = await write("hover/own/Dockerfile", 'FROM nginx:1.31\nCMD ["nginx"]\n');
  const said = await hoverText(document, "CMD", (text) => text.includes("From your notes"));
  assert.match(said, /We start every service in exec form/);
  assert.match(said, /\(\[docker\.md\]\(command:portolan\.openPlace\?\S*docker\.md\S*\)\)/);
  assert.match(said, /\[Whole note\]\(command:portolan\.openNote\?/);
  assert.doesNotMatch(said, /Write a note/);
});

test("a hover over a thing without a note of the user's offers to write one", async () => {
  const document = await write("hover/none/Dockerfile", "FROM nginx:1.31\nSTOPSIGNAL SIGQUIT\n");
  assert.match(await hoverText(document, "STOPSIGNAL"), /\[Write a note about this\]\(command:portolan\.createNote\?/);
});

test("a hover over a variable shows its value", async () => {
  const text = "ARG VERSION=1.31\nARG IMAGE=nginx:$VERSION\nFROM ${IMAGE}\n";
  const document = await write("hover/variable/Dockerfile", text);
  assert.match(await hoverText(document, "IMAGE}"), /nginx:1\.31/);
});

test("hovers tell about stages, images, flags and directives", async () => {
  const document = await open("api/Dockerfile");
  assert.match(await hoverText(document, "build --chown"), /Stage 2 of 3, starts from `deps`/);
  assert.match(await hoverText(document, "golang:"), /`docker\.io\/library\/golang`, tag `1\.26-alpine3\.23`/);
  assert.match(await hoverText(document, "--mount"), /Makes files or a folder available to one `RUN` only/);
  assert.match(await hoverText(document, "syntax="), /Names the Dockerfile version/);
});
