/** The values that a scalar may have, as far as they are known. */
import type { Proposal } from "../model/proposal";
import { scalarOf } from "../syntax/yaml/edits";
import type { Asked, Hint } from "./complete";
import { writeLine } from "./complete-write";
import { type TypedPlace, valueText } from "./describe";
import type { ScalarType, Value } from "./type";

/** What the document knows first, then all values of a closed list, or the default. */
export function valueProposals(asked: Asked, place: TypedPlace, type: ScalarType): readonly Proposal[] {
  const { path } = asked.context;
  const found = [...asked.hints(path, place), ...typeValues(place, type)];
  const seen = new Set<string>();
  const about = place.field === undefined ? {} : asked.about(path, place);
  return found.flatMap(({ value, detail }) => {
    const label = valueText(value);
    if (seen.has(label)) return [];
    seen.add(label);
    const edit = writeLine(asked, written(asked, value, type));
    return [{ label, kind: "value", edit, ...about, ...(detail === undefined ? {} : { detail }) }];
  });
}

function typeValues({ field, depth }: TypedPlace, type: ScalarType): readonly Hint[] {
  const standard = depth === 0 ? field?.default : undefined;
  const values = type.scalar === "boolean" ? [true, false] : (type.values?.filter((value) => value !== "") ?? []);
  if (values.length === 0) return standard === undefined ? [] : [{ value: standard, detail: "default" }];
  return values.map((value) => (value === standard ? { value, detail: "default" } : { value }));
}

/** A quantity such as `500m` and a share such as `25%` are texts that nobody puts in quotes. */
function written({ context, json }: Asked, value: Value, { scalar }: ScalarType): string {
  const quote = json || context.quote === '"' ? '"' : context.quote === "'" ? "'" : "";
  if (typeof value !== "string") return quote === "" || json ? valueText(value) : scalarOf(valueText(value), quote);
  const isPlain = scalar === "quantity" || (scalar === "integer-or-string" && /^\d+%$/.test(value));
  return isPlain && quote === "" ? value : scalarOf(value, quote);
}
