/** Where the extension runs, and what it has to say about itself in the end. */
import assert from "node:assert/strict";
import { web } from "../suite";

web("the server is started again, and nothing of ours has failed in the worker for extensions", async (person) => {
  await person.open("web/Dockerfile");
  await person.problemsCounted();
  await person.run("Portolan: Restart Language Server");
  await person.hover("EXPOSE");
  await person.run("Portolan: Show Output");
  const output = await person.page.locator(".output-view .view-line").allTextContents();
  const console = (await person.page.consoleMessages()).filter((message) => message.type() === "error");
  const errors = [...output, ...console.map((message) => message.text())];
  assert.deepEqual(
    errors.filter((text) => /\[error\]|portolan/i.test(text)),
    [],
  );
  await person.run("Developer: Show Running Extensions");
  const running = person.page.locator(".extension", { hasText: "Portolan" }).filter({ hasText: "web worker" });
  await running.waitFor();
});
