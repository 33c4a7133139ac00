/** Charts, from the palette to values that are hovered and renamed in a template. */
import { until } from "../../until";
import type { Person } from "../person";
import { view } from "../suite";

/** Writes a chart with the palette and opens its Deployment. */
async function newChart(person: Person, name: string): Promise<void> {
  await person.run("Portolan: New Chart…");
  await person.enter(name);
  await person.page.keyboard.press("Enter");
  const folder = person.page.locator(".quick-input-widget", { hasText: "The Folder Around the New Chart" });
  await folder.waitFor();
  await person.page.locator(".quick-input-widget a", { hasText: "Write Chart Here" }).click();
  await person.page.locator(".tab.active", { hasText: "values.yaml" }).waitFor();
  await person.open(`${name}/templates/deployment.yaml`);
  await person.page.locator(".statusbar-item", { hasText: "Helm" }).waitFor();
}

view("a new chart is written, and its templates are coloured and explained", async (person) => {
  await newChart(person, "storefront");
  await person.shoot("helm", async () => {
    await until("the value in the hover", async () => {
      const said = await person.hover("replicaCount }}");
      return said.includes("How many pods run") && said;
    });
  });
});

view("a value is renamed in a template, and in the values that give it", async (person) => {
  await newChart(person, "warehouse");
  const box = person.page.locator(".rename-box input:focus");
  await until("the rename box opens", async () => {
    await person.clickAfter(".Values.replica");
    await person.page.keyboard.press("F2");
    return box.waitFor({ timeout: 3000 }).then(
      () => true,
      () => undefined,
    );
  });
  await person.type("pods");
  await person.shoot("helm-rename");
  await person.page.keyboard.press("Enter");
  await person.sees("replicas: {{ .Values.pods }}");
  await person.open("warehouse/values.yaml");
  await person.sees("pods: 2");
});
