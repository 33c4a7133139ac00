/** `helm/null-counts`: a null in values.yaml that is to take a value from a sub-chart does so. */
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import { isUnwritten } from "../../../schema/fits";
import { isValuesFile } from "../chart/claims";
import { effectiveValues } from "../chart/effective";
import { isDefault } from "../chart/layout";
import { ownerOf, seatOf } from "../chart/seat";
import { isNull, valueAt } from "../chart/value";
import { valueKeys } from "../values-file";

export const nullCounts: Rule = {
  id: "helm/null-counts",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    const { helmVersion } = snapshot.settings;
    if (helmVersion === "3" || !isValuesFile(file.path, snapshot) || !isDefault(file.path)) return;
    const chart = seatOf(snapshot, file.path)?.chart;
    for (const { path, entry, start } of chart === undefined ? [] : valueKeys(file)) {
      if (chart === undefined || !isUnwritten(entry.value) || ownerOf(chart, path).chart === chart) continue;
      const value = valueAt(effectiveValues(chart, helmVersion), path);
      if (value === undefined || isNull(value)) continue;
      const message = `Helm 4 drops this null, so ${path.join(".")} stays as the sub-chart has it: give a value instead`;
      yield { span: shift({ start: entry.key.start, end: entry.key.end }, start), message };
    }
  },
};
