/** Repairs by keyboard. */
import { view } from "../suite";

view("the light bulb's menu writes the flag that was meant", async (person) => {
  await person.open("web/Dockerfile");
  await person.problemsCounted();
  await person.clickAfter("--form");
  const menu = await person.lightBulb("Write --from");
  await menu.getByText("Ignore dockerfile/flag-known here").waitFor();
  await person.shoot("quick-fix");
  await person.page.keyboard.press("Enter");
  await person.sees("COPY --from=build /site/dist");
});
