/** The list of problems, and what is said about settings. */
import assert from "node:assert/strict";
import { view } from "../suite";

view("the Problems panel lists the planted mistakes with their rules", async (person) => {
  await person.open("web/Dockerfile");
  await person.problems();
  await person.enlargePanel(170);
  const rows = (await person.problems()).join("\n");
  const rules = [
    "kubernetes/field-known",
    "kubernetes/cron-schedule-valid",
    "dockerfile/flag-known",
    "dockerfile/image-tagged",
  ];
  for (const rule of rules) assert.match(rows, new RegExp(`Portolan\\s*${rule}`));
  await person.shoot("problems");
});
