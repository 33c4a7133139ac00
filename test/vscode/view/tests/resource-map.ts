/** The picture of what leads where. */
import assert from "node:assert/strict";
import { until } from "../../until";
import type { Person } from "../person";
import { view } from "../suite";

async function showMap(person: Person, file: string): Promise<void> {
  await person.open(file);
  await person.run("Portolan: Show Resource Map");
  await person.preview("objects");
}

view("the resource map shows what leads where, and leads to the lines", async (person) => {
  await showMap(person, "shop/orders.yaml");
  await person.preview("orders-features");
  await person.page.mouse.move(0, 0);
  await person.shoot("resource-map");
  await (await person.previewLink("Secret database in shop")).click();
  await person.sees("password: change-me");
});

view("the map follows what is typed", async (person) => {
  await showMap(person, "shop/web.yaml");
  await person.preview("1 of them missing");
  await person.clickAfter("kind: CronJob");
  await person.type("\n  labels: {}");
  await person.preview("2 of them missing");
});

view("the map is walked through by keyboard, and zoomed", async (person) => {
  await showMap(person, "shop/web.yaml");
  const service = await person.previewLink("Service web in shop");
  await service.focus();
  const width = async () => (await service.boundingBox())?.width ?? 0;
  const before = await width();
  await person.page.keyboard.press("+");
  await until("a larger picture", async () => (await width()) > before);
  await person.page.keyboard.press("0");
  await until("the picture to fit", async () => Math.abs((await width()) - before) < 1);
  await person.page.keyboard.press("Enter");
  await person.sees("kind: Service");
  assert.ok(true);
});
