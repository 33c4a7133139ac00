/** Writes the grammars that are put together from parts: `node scripts/grammars/generate.mjs`. */
import { writeFileSync } from "node:fs";
import { grammar } from "./helm.mjs";

const path = new URL("../../syntaxes/helm.tmLanguage.json", import.meta.url);
writeFileSync(path, `${JSON.stringify(grammar, undefined, 2)}\n`);
