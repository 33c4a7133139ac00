/** The note that a person sees when pointing at a word. */
import assert from "node:assert/strict";
import { view } from "../suite";

view("pointing at CMD shows its note and one's own", async (person) => {
  await person.open("web/Dockerfile");
  await person.stretchWindow();
  const said = await person.hover("CMD [");
  assert.match(said, /The program a container starts with/);
  assert.match(said, /From your notes\s+We start every service in exec form/);
  await person.scrollTo("CMD [", 210);
  await person.shoot("hover", () => person.hover("CMD ["));
});
