/** Fails when the committed schema is not what the pinned packages make: `node scripts/schemas/check.mjs`. */
import { readFileSync } from "node:fs";
import { generated, generatedPath } from "./generated.mjs";

if (readFileSync(generatedPath, "utf8") === generated()) {
  console.log("the committed schema is what the pinned packages make");
} else {
  console.error(`${generatedPath} is stale: run node scripts/schemas/generate.mjs`);
  process.exitCode = 1;
}
