/** What is said in messages. */
import { view } from "../suite";

view("Fix All Problems in File says how many changes it made", async (person) => {
  await person.open("web/Dockerfile");
  await person.problemsCounted();
  await person.run("Portolan: Fix All Problems in File");
  await person.told("3 changes made.");
  await person.run("Portolan: Fix All Problems in File");
  await person.told("Nothing here can be fixed automatically.");
});

view("a setting that cannot be obeyed is named once", async (person) => {
  const { set } = person.studio;
  if (set === undefined) return;
  await person.open("web/Dockerfile");
  await person.problemsCounted();
  await set({ "portolan.rules": { "dockerfile/no-such": "off" } });
  await person.told("The setting portolan.rules.dockerfile/no-such is ignored");
  await set({});
});
