/** The picture of what leads where. */
import { web } from "../suite";

web("the resource map is drawn, and leads to the lines", async (person) => {
  await person.open("shop/orders.yaml");
  await person.run("Portolan: Show Resource Map");
  await person.previewLink("Deployment orders in shop");
  await (await person.previewLink("Secret database in shop")).click();
  await person.sees("password: change-me");
});
