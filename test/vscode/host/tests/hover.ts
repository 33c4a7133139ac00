/** Hovers: the note about what is under the cursor. */
import assert from "node:assert/strict";
import { hoverText, write } from "../editor";
import { test } from "../suite";

test("a hover over an instruction shows its note", async () => {
  const document = await write("hover/Dockerfile", 'FROM nginx:1.29\nCMD ["nginx", "-t"]\n');
  assert.match(await hoverText(document, "CMD"), /CMD/);
});
