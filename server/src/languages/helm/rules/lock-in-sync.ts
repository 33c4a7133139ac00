/** `helm/lock-in-sync`: Chart.lock was made for the dependencies that Chart.yaml has. */
import type { Rule } from "../../../model/rule";
import { baseName } from "../../../model/source-file";
import { shift } from "../../../model/span";
import { entryOf } from "../../../syntax/yaml/tree";
import { chartFile } from "../chart-file/read";
import { digestOf, lockedDigest } from "../lock/digest";

export const lockInSync: Rule = {
  id: "helm/lock-in-sync",
  severity: "warning",
  aliases: [],
  *check(file, { files }) {
    const chart = chartFile(file, ["Chart.yaml", "requirements.yaml"]);
    const lock = chart && files.get(file.path.replace(/\.yaml$/, ".lock"));
    const locked = lock && lockedDigest(lock);
    if (chart === undefined || lock === undefined || locked === undefined) return;
    const digest = digestOf(file, lock);
    const entry = entryOf(chart.root, "dependencies");
    if (digest === undefined || digest === locked || entry === undefined) return;
    yield {
      span: shift({ start: entry.key.start, end: entry.key.end }, chart.start),
      message: `${baseName(lock.path)} is for other dependencies: run \`helm dependency update\`, as \`build\` refuses`,
    };
  },
};
