/** Notes and descriptions, which the worker gets from its client. */
import assert from "node:assert/strict";
import { until } from "../../until";
import { web } from "../suite";

const lease = "apiVersion: coordination.k8s.io/v1\nkind: Lease\nspec: { leaseTransitions: 3 }\n---\n";

web("pointing at CMD shows its note and one's own", async (person) => {
  await person.open("web/Dockerfile");
  const said = await until("one's own note in the hover", async () => {
    const text = await person.hover("CMD [");
    return text.includes("From your notes") && text;
  });
  assert.match(said, /The program a container starts with/);
  assert.match(said, /From your notes\s+We start every service in exec form/);
});

web("pointing at a field without a note shows Kubernetes' description", async (person) => {
  await person.open("shop/web.yaml");
  await person.page.keyboard.press("Control+Home");
  await person.page.keyboard.insertText(lease);
  await until("the description of the field", async () => {
    const text = await person.hover("leaseTransitions");
    return text.includes("the number of transitions of a lease between holders");
  });
});

web("the Notes view shows what is used here, and the palette finds notes", async (person) => {
  await person.open("web/Dockerfile");
  await person.run("Explorer: Focus on Notes View");
  await person.toggleFiles();
  await person.noteLines("CMD").first().waitFor();
  await person.toggleFiles();
  await person.run("Portolan: Search Notes…");
  await person.enter("CMD");
  await person.choices("dockerfile/CMD").first().waitFor();
});

web("the Explain panel shows a note, here where VS Code cannot render Markdown", async (person) => {
  await person.open("web/Dockerfile");
  await person.clickAfter("CMD");
  await person.run("Portolan: Show Explain Panel");
  await person.preview("The program a container starts with");
});
