/** What the artefact has to be: a function of the pinned packages alone. */
import { join } from "node:path";
import { merge } from "./merge.mjs";
import { packageName, releases } from "./packages.mjs";
import { readRelease } from "./release.mjs";
import { write } from "./write.mjs";

const root = join(import.meta.dirname, "../..");

/** Where the artefact is committed. */
export const generatedPath = join(root, "server/src/schema/kubernetes/data/kubernetes.ts");

/** The artefact's text. */
export function generated() {
  const sources = releases.map(({ version, minor }) => ({ name: `${packageName}@${version}`, minor }));
  return write(merge(releases.map(readRelease)), sources);
}
