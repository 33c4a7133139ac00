/** The picture of what leads where. */
import { until } from "../../until";
import type { Person } from "../person";
import { view } from "../suite";

async function showMap(person: Person, file: string): Promise<void> {
  await person.open(file);
  await person.run("Portolan: Show Resource Map");
  await person.previewLink("Deployment orders in shop");
}

view("the resource map shows what leads where, and leads to the lines", async (person) => {
  await showMap(person, "shop/orders.yaml");
  await person.clickAfter("kind: Service");
  await person.pageButton("File").click();
  await person.preview("11 objects, 1 of them missing");
  await person.enlargeSecondEditor(170);
  await person.shoot("resource-map");
  await (await person.previewLink("Secret database in shop")).click();
  await person.sees("password: change-me");
  await person.pageButton("Workspace").click();
});

view("the resource map follows what is typed", async (person) => {
  await showMap(person, "shop/web.yaml");
  await person.clickAfter("name: web");
  await person.type("-site");
  await person.previewLink("Deployment web-site in shop");
});

view("the resource map is walked through by keyboard, zoomed, and narrowed to a file", async (person) => {
  await showMap(person, "shop/web.yaml");
  const service = await person.previewLink("Service web in shop");
  const width = async () => (await service.boundingBox())?.width ?? 0;
  await service.focus();
  const before = await width();
  await person.page.keyboard.press("+");
  await until("a larger picture", async () => (await width()) > before);
  await person.page.keyboard.press("0");
  await until("the picture to fit", async () => Math.abs((await width()) - before) < 1);
  await person.page.keyboard.press("ArrowRight");
  await person.page.keyboard.press("ArrowRight");
  await person.page.keyboard.press("Enter");
  await person.sees("kind: ConfigMap");
  await person.pageButton("File").click();
  await person.preview("5 objects");
  await person.pageButton("Workspace").click();
  await person.previewLink("Deployment orders in shop");
});

view("the resource map comes back with the window", async (person) => {
  await showMap(person, "shop/web.yaml");
  await person.reload();
  await person.previewLink("Deployment orders in shop");
});
