/** Names changed in place. */
import { until } from "../../until";
import { view } from "../suite";

view("a stage is renamed where it is written and where it is used", async (person) => {
  await person.open("api/Dockerfile");
  const box = person.page.locator(".rename-box input:focus");
  await until("the rename box opens", async () => {
    await person.clickAfter("deps AS buil");
    await person.page.keyboard.press("F2");
    return box.waitFor({ timeout: 3000 }).then(
      () => true,
      () => undefined,
    );
  });
  await person.type("compile");
  await person.shoot("rename");
  await person.page.keyboard.press("Enter");
  await person.sees("FROM deps AS compile");
  await person.sees("COPY --from=compile");
});
