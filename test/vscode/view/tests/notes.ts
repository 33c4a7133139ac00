/** Notes by name. */
import { view } from "../suite";

view("notes can be searched from the palette and read", async (person) => {
  await person.open("web/Dockerfile");
  await person.run("Portolan: Search Notes…");
  await person.enter("CMD");
  await person.choices("dockerfile/CMD").first().waitFor();
  await person.shoot("search-notes");
  await person.choices("dockerfile/CMD").first().click();
  await person.preview("The program a container starts with");
});
