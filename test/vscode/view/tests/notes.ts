/** Notes by name and by word. */
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

view("a search finds a word of the body, slips of the fingers aside, and Enter opens its line", async (person) => {
  await person.open("web/Dockerfile");
  await person.run("Portolan: Search Notes…");
  await person.choices("Docker, what I learned").first().waitFor();
  await person.type("weekly jbo");
  await person.page.keyboard.press("Enter");
  await person.sees("Pin the minor version");
  await person.page.locator(".statusbar-item", { hasText: "Ln 10, Col 1" }).waitFor();
});
