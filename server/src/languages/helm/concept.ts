/** The concept at a place in a file of values. */
import type { Concept } from "../../model/concept";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { shift, touches } from "../../model/span";
import { seatOf } from "./chart/seat";
import { valueConcept } from "./concept-value";
import { valueKeys } from "./values-file";

/** A key of a file of values, as the chart sees it. */
export function valuesFileConcept(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const seat = seatOf(snapshot, file.path);
  if (seat === undefined || !seat.chart.folder.values.includes(file.path)) return undefined;
  const key = valueKeys(file).find(({ entry, start }) => touches(shift(entry.key, start), offset));
  if (key === undefined) return undefined;
  const { start, end } = shift(key.entry.key, key.start);
  return valueConcept(snapshot, seat, key.path, { start, end });
}
