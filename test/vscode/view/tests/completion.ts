/** What is offered while a person types. */
import { view } from "../suite";

view("typing offers instructions", async (person) => {
  await person.open("web/Dockerfile");
  await person.page.keyboard.press("Control+End");
  await person.type("\nHEAL");
  await person.completions("HEALTHCHECK");
  await person.shoot("completion");
});
