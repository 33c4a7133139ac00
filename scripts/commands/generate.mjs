/**
 * Writes the facts about command lines from trees that the programs printed: `node scripts/commands/generate.mjs FOLDER`.
 *
 * FOLDER holds one JSON file a program and version: `docker.json`, `compose@2.json`, `compose@5.json` ... Each is made by a
 * few lines of Go that import the program's own module at a pinned version (docker/cli, docker/compose, docker/buildx,
 * k8s.io/kubectl, helm.sh/helm, kustomize), build its root command and walk the cobra tree: `{ version, root }`, where a
 * command has `name`, `use`, `aliases`, `hidden`, `deprecated`, `raw` (flag parsing is off), `leading` (the flag set is not
 * interspersed), `min` and `max` (how many of zero to six dummy arguments its own check lets pass, -1 for no end),
 * `commands` and `flags`: `name`, `short`, `type`, `optional` (the value when none is written), `hidden`, `deprecated`,
 * `required`, `persistent`. minikube's tree is read from the options listed in its reference pages. Only names, types and
 * versions are taken.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { grown } from "./grow.mjs";
import { merge } from "./merge.mjs";
import { write } from "./write.mjs";

const target = join(import.meta.dirname, "../../server/src/schema/commands/data/commands.ts");
const folder = process.argv[2];
if (folder === undefined) throw new Error("name the folder with the trees");

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
const names = [...new Set(files.map((file) => file.replace(/(?:@.*)?\.json$/, "")))].sort();
const programs = names.map((name) => {
  const own = files.filter((file) => file === `${name}.json` || file.startsWith(`${name}@`)).sort();
  return merge(own.map(read));
});
writeFileSync(target, write(grown(programs)));
