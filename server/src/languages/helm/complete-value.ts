/** Completion of the keys of values behind a dot, or in quotes where they stand for one. */
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { givenValues, seatOf, seenValues } from "./chart/seat";
import type { Value } from "./chart/value";
import { elementsAt, words } from "./concept-value";
import { valuesPath } from "./scope/known";
import { surePlacesAt } from "./value-uses";

/** The members of the table that the name at a place is looked up in, as the chart sees it, then as other files give them. */
export function completeValue(file: SourceFile, offset: number, snapshot: Snapshot): readonly Proposal[] {
  const [place] = surePlacesAt(snapshot, file, offset);
  const values = place && valuesPath(place.owner);
  const seat = values && seatOf(snapshot, `${values.chart}/Chart.yaml`);
  if (place === undefined || values === undefined || seat === undefined) return [];
  const tables = [...seenValues(seat), ...givenValues(snapshot, seat)].flatMap((all) => elementsAt(all, values.path));
  const quoted = file.text[place.span.start - 1] !== ".";
  const members = new Map<string, Value>();
  for (const [key, value] of tables.flatMap((table) => [...(table.members ?? [])]))
    if (!members.has(key) && (quoted || /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(key))) members.set(key, value);
  return [...members].map(([key, value]) => ({
    label: key,
    kind: "value",
    edit: { span: place.span, text: key },
    detail: words(value).replaceAll("`", ""),
    concept: "helm/Values",
  }));
}
