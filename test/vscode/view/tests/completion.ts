/** What is offered while a person types. */
import { view } from "../suite";

view("typing offers instructions with their notes, and Enter takes one", async (person) => {
  await person.open("worker/Dockerfile");
  await person.clickAfter("USER worker");
  await person.type("\nHEAL");
  await person.completions("HEALTHCHECK");
  await person.page.keyboard.press("Control+Space");
  await person.page.locator(".suggest-details").getByText("health").first().waitFor();
  await person.shoot("completion");
  await person.page.keyboard.press("Enter");
  await person.sees("HEALTHCHECK CMD");
});
