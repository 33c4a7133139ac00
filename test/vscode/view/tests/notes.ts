/** Notes by name. */
import { view } from "../suite";

view("notes can be searched from the palette", async (person) => {
  await person.open("web/Dockerfile");
  await person.run("Portolan: Search Notes…");
  await person.enter("CMD");
  await person.choices("dockerfile/cmd").first().waitFor();
  await person.shoot("search-notes");
});
