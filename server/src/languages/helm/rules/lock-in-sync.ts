/** `helm/lock-in-sync`: Chart.lock was made for the dependencies that Chart.yaml has. */
import type { Rule } from "../../../model/rule";
import { baseName, folderOf } from "../../../model/source-file";
import { shift } from "../../../model/span";
import { documents } from "../../../syntax/yaml/documents";
import { entryOf } from "../../../syntax/yaml/tree";
import { digestOf, lockedDigest } from "../lock/digest";

export const lockInSync: Rule = {
  id: "helm/lock-in-sync",
  severity: "warning",
  aliases: [],
  *check(file, { files }) {
    const name = { "Chart.yaml": "Chart.lock", "requirements.yaml": "requirements.lock" }[baseName(file.path)];
    const lock = name === undefined ? undefined : files.get(`${folderOf(file.path)}/${name}`);
    const [first] = documents(file);
    const locked = lock && lockedDigest(lock);
    if (first?.document.root?.kind !== "map" || lock === undefined || locked === undefined) return;
    const digest = digestOf(file, lock);
    const entry = entryOf(first.document.root, "dependencies");
    if (digest === undefined || digest === locked || entry === undefined) return;
    yield {
      span: shift({ start: entry.key.start, end: entry.key.end }, first.start),
      message: `${name} is for other dependencies: run \`helm dependency update\`, as \`build\` refuses`,
    };
  },
};
