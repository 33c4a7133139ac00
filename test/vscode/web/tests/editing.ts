/** What helps while one writes and reads. */
import { until } from "../../until";
import { web } from "../suite";

web("typing offers instructions, and Enter takes one", async (person) => {
  await person.open("worker/Dockerfile");
  await person.clickAfter("USER worker");
  await person.type("\nHEAL");
  await person.completions("HEALTHCHECK");
  await person.page.keyboard.press("Enter");
  await person.sees("HEALTHCHECK CMD");
});

web("the definition of an instruction is one's own note, in another file", async (person) => {
  await person.open("web/Dockerfile");
  const note = person.page.locator(".tab.active", { hasText: "docker.md" });
  await until("the note to open", async () => {
    await person.clickAfter("CM");
    await person.page.keyboard.press("F12");
    return note.waitFor({ timeout: 3000 }).then(
      () => true,
      () => undefined,
    );
  });
});
