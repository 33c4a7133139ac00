/** The value at a place in a template or in a file of values. */
import type { Concept, ConceptPlace } from "../../model/concept";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { type Span, shift, touches } from "../../model/span";
import { lineEnd, lineStart } from "../../syntax/yaml/lines";
import { ownerOf, type Seat, seatOf } from "./chart/seat";
import { placeOf, valueConcept } from "./concept-value";
import { familyOf } from "./scope/family";
import { member, type Path, type ValueUse, valuesPath } from "./scope/known";
import type { Reading } from "./scope/reading";
import { surePlacesAt } from "./value-uses";
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
  const concept = valueConcept(snapshot, seat, key.path, { start, end });
  return { ...concept, places: [...(concept.places ?? []), ...usePlaces(snapshot, seat, key.path)] };
}

const mostUses = 5;

/** Where templates read a value, each line once. */
function usePlaces(snapshot: Snapshot, seat: Seat, path: Path): readonly ConceptPlace[] {
  const owner = ownerOf(seat.chart, path);
  const wanted = owner.path.join("\n");
  const lines = new Map<string, ConceptPlace>();
  for (const { file, reading } of familyOf(snapshot, seat.top).runs)
    for (const { chart, path: read, span } of lastKeys(reading)) {
      if (chart !== owner.chart.folder.folder || read.join("\n") !== wanted) continue;
      const whole = { start: lineStart(file.text, span.start), end: lineEnd(file.text, span.start) };
      const place = placeOf({ file, span, whole }, seat);
      if (lines.size < mostUses) lines.set(place.text, place);
    }
  return [...lines.values()];
}

/** The values that are read, with the place of the last step that is written. */
function lastKeys({ steps }: Reading): readonly (Pick<ValueUse, "chart" | "path"> & { readonly span: Span })[] {
  return steps.flatMap(({ start, step }) =>
    step.uses.flatMap(({ chart, path, keys }) => {
      const span = keys.at(-1);
      return span === undefined ? [] : [{ chart, path, span: shift(span, start) }];
    }),
  );
}

/** What runs in the context of another chart reads that chart's values. */
function useConcept(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const place = surePlacesAt(snapshot, file, offset).find(({ name }) => name !== "");
  const values = place && valuesPath(member(place.owner, place.name));
  const seat = values && seatOf(snapshot, `${values.chart}/Chart.yaml`);
  if (place === undefined || values === undefined || seat === undefined) return undefined;
  if (values.path.length === 0) return undefined;
  return valueConcept(snapshot, seat, values.path, place.span);
}
