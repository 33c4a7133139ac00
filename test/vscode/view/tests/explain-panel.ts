/** The note beside the editor. */
import { view } from "../suite";

view("the Explain panel follows the cursor, its links and the way back", async (person) => {
  await person.open("web/Dockerfile");
  await person.clickAfter("CMD");
  await person.run("Portolan: Show Explain Panel");
  await person.preview("The program a container starts with");
  await person.page.mouse.move(0, 0);
  await person.shoot("explain-panel");
  await (await person.previewLink("ENTRYPOINT")).click();
  await person.preview("The program a container always starts");
  await person.button("Go Back in Explain Panel").click();
  await person.preview("We start every service in exec form");
  await person.clickAfter("EXPOSE");
  await person.preview("Documents the port");
});

view("a link in the Explain panel is followed by keyboard, and Alt+Left goes back", async (person) => {
  await person.open("web/Dockerfile");
  await person.clickAfter("CMD");
  await person.run("Portolan: Show Explain Panel");
  await (await person.previewLink("ENTRYPOINT")).focus();
  await person.page.keyboard.press("Enter");
  await person.preview("The program a container always starts");
  await person.page.keyboard.press("Alt+ArrowLeft");
  await person.preview("We start every service in exec form");
});
