/** The note that a person sees when pointing at a word. */
import assert from "node:assert/strict";
import { view } from "../suite";

view("pointing at CMD shows its note", async (person) => {
  await person.open("web/Dockerfile");
  assert.match(await person.hover("CMD"), /CMD/);
  await person.shoot("hover", () => person.hover("CMD"));
});
