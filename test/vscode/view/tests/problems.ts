/** The list of problems. */
import assert from "node:assert/strict";
import { view } from "../suite";

view("the Problems panel names the rule and the source", async (person) => {
  await person.open("web/Dockerfile");
  const rows = await person.problems();
  assert.ok(
    rows.some((row) => /Portolan.*dockerfile\//s.test(row)),
    rows.join("\n"),
  );
  await person.shoot("problems");
});
