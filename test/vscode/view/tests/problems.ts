/** The list of problems, and what is said about settings. */
import assert from "node:assert/strict";
import { view } from "../suite";

view("the Problems panel lists the planted mistakes with their rules", async (person) => {
  await person.open("web/Dockerfile");
  const rows = (await person.problems()).join("\n");
  for (const rule of ["flag-known", "expose-port-valid", "image-tagged", "single-command"])
    assert.match(rows, new RegExp(`Portolan\\s*dockerfile/${rule}`));
  await person.enlargePanel(170);
  await person.shoot("problems");
});
