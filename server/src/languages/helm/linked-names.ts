/** Values as names: keys in files of values introduce them, through charts and sub-charts. */
import { memo } from "../../model/memo";
import type { Definition, Names } from "../../model/name";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { seatOf } from "./chart/seat";
import { valueDefinitions } from "./values-file";

/** The names in a file of a chart that hang on what the chart is. */
export function linkedNames(file: SourceFile, snapshot: Snapshot): Names {
  const seat = seatOf(snapshot, file.path);
  if (seat === undefined) return none;
  if (seat.chart.folder.values.includes(file.path)) return defining(valueDefinitions(seat.chart)(seat.top)(file));
  return none;
}

const none: Names = { definitions: [], references: [] };

const defining = memo((definitions: readonly Definition[]): Names => ({ definitions, references: [] }));
