/** The tree of notes in the Explorer. */
import assert from "node:assert/strict";
import { view } from "../suite";

view("the Notes view shows what is used here and what has a note of one's own", async (person) => {
  await person.open("web/Dockerfile");
  await person.run("Explorer: Focus on Notes View");
  await person.toggleFiles();
  const covered = person.noteLines("CMD").first();
  await covered.waitFor();
  assert.match((await covered.getAttribute("aria-label")) ?? "", /CMD, \d notes? of yours/);
  await covered.locator(".monaco-tl-twistie").click();
  await person.noteLines("We start every service in exec form").first().waitFor();
  await person.shoot("notes-view");
  await person.noteLines("We start every service in exec form").first().click();
  await person.toggleFiles();
  await person.sees("We start every service in exec form");
});

view("the Notes view of somebody without notes says how to begin", async (person) => {
  const { set } = person.studio;
  if (set === undefined) return;
  await person.open("web/Dockerfile");
  await person.run("Explorer: Focus on Notes View");
  await person.noteLines("In this workspace").first().waitFor();
  await set({ "portolan.notes.folders": ["nowhere"] });
  await person.page.getByRole("button", { name: "Write Your First Note" }).waitFor();
  await set({});
  await person.noteLines("In this workspace").first().waitFor();
});
