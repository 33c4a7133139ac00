/** Writes the merged Kubernetes schema from the pinned packages: `node scripts/schemas/generate.mjs`. */
import { writeFileSync } from "node:fs";
import { generated, generatedPath } from "./generated.mjs";

writeFileSync(generatedPath, generated());
