/** Names changed in place. */
import { view } from "../suite";

view("a stage is renamed where it is written and where it is used", async (person) => {
  await person.open("api/Dockerfile");
  await person.clickAfter("deps AS buil");
  await person.page.keyboard.press("F2");
  await person.page.locator(".rename-box input:focus").waitFor();
  await person.type("compile");
  await person.shoot("rename");
  await person.page.keyboard.press("Enter");
  await person.sees("FROM deps AS compile");
  await person.sees("COPY --from=compile");
});
