/** What the browser's console says in the end. */
import assert from "node:assert/strict";
import { web } from "../suite";

web("nothing of ours failed on the way", async (person) => {
  const messages = await person.page.consoleMessages();
  const errors = messages.filter((message) => message.type() === "error").map((message) => message.text());
  assert.deepEqual(
    errors.filter((text) => /portolan/i.test(text)),
    [],
  );
});
