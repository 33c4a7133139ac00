/** The note that a person sees when pointing at a word. */
import assert from "node:assert/strict";
import { view } from "../suite";

view("pointing at CMD shows its note and one's own", async (person) => {
  await person.open("web/Dockerfile");
  await person.scrollTo("CMD [", 260);
  await person.hover("CMD [");
  await person.enlargeHover(170);
  const said = await person.hover("CMD [");
  assert.match(said, /The program a container starts with/);
  assert.match(said, /From your notes\s+We start every service in exec form/);
  await person.shoot("hover", () => person.hover("CMD ["));
});
