/** The value at a place in a template or in a file of values. */
import type { Concept } from "../../model/concept";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { shift, touches } from "../../model/span";
import { type Seat, seatOf } from "./chart/seat";
import { valueConcept } from "./concept-value";
import { member, valuesPath } from "./scope/known";
import { surePlaces } from "./value-uses";
import { valueKeys } from "./values-file";

/** The concept of a value; nothing where no value is named. */
export function valueConceptAt(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const seat = seatOf(snapshot, file.path);
  if (seat === undefined) return undefined;
  return seat.chart.folder.values.includes(file.path)
    ? keyConcept(file, offset, snapshot, seat)
    : useConcept(file, offset, snapshot);
}

function keyConcept(file: SourceFile, offset: number, snapshot: Snapshot, seat: Seat): Concept | undefined {
  const key = valueKeys(file).find(({ entry, start }) => touches(shift(entry.key, start), offset));
  if (key === undefined) return undefined;
  const { start, end } = shift(key.entry.key, key.start);
  return valueConcept(snapshot, seat, key.path, { start, end });
}

/** What runs in the context of another chart reads that chart's values. */
function useConcept(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const place = surePlaces(snapshot, file).find(({ span, name }) => name !== "" && touches(span, offset));
  const values = place && valuesPath(member(place.owner, place.name));
  const seat = values && seatOf(snapshot, `${values.chart}/Chart.yaml`);
  if (place === undefined || values === undefined || seat === undefined) return undefined;
  if (values.path.length === 0) return undefined;
  return valueConcept(snapshot, seat, values.path, place.span);
}
