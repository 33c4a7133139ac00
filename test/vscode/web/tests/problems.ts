/** What is told about files that only the client can read. */
import { web } from "../suite";

web("problems of an open Dockerfile and of a manifest that nobody opened are listed", async (person) => {
  await person.open("web/Dockerfile");
  await person.problems();
  await person.enlargePanel(170);
  const rows = person.page.locator(".markers-panel .monaco-list-row");
  for (const rule of ["kubernetes/field-known", "dockerfile/flag-known"])
    await rows.filter({ hasText: rule }).waitFor();
});
