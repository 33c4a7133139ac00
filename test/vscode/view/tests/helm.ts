/** A chart, from the palette to a value that is hovered in a template. */
import { until } from "../../until";
import { view } from "../suite";

view("a new chart is written, and its templates are coloured and explained", async (person) => {
  await person.run("Portolan: New Chart…");
  await person.enter("storefront");
  await person.page.keyboard.press("Enter");
  const folder = person.page.locator(".quick-input-widget", { hasText: "The Folder Around the New Chart" });
  await folder.waitFor();
  await person.page.locator(".quick-input-widget a", { hasText: "Write Chart Here" }).click();
  await person.page.locator(".tab.active", { hasText: "values.yaml" }).waitFor();
  await person.open("storefront/templates/deployment.yaml");
  await person.page.locator(".statusbar-item", { hasText: "Helm" }).waitFor();
  await person.shoot("helm", async () => {
    await until("the value in the hover", async () => {
      const said = await person.hover("replicaCount }}");
      return said.includes("How many pods run") && said;
    });
  });
});
