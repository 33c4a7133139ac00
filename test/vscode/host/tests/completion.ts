/** Completion: what may be typed next. */
import { completions, write } from "../editor";
import { test } from "../suite";

test("instructions are offered at the start of a line", async () => {
  const document = await write("completion/Dockerfile", "FROM nginx:1.29\nHEALTH\n");
  await completions(document, "HEALTH", "HEALTHCHECK");
});
