/** What a hover tells about a value: what it comes to, and where it is said. */
import type { Concept, ConceptPlace } from "../../model/concept";
import type { Snapshot } from "../../model/snapshot";
import { relativeTo } from "../../model/source-file";
import { type Span, slice } from "../../model/span";
import { fieldFacts, typedPlace } from "../../schema/describe";
import { typeOfJsonSchema } from "../../schema/json-schema/type";
import { valueOf } from "../../schema/scalar";
import { givenValues, ownerOf, type Seat, seenValues } from "./chart/seat";
import { isNull, type Origin, type Value } from "./chart/value";
import { chartSchema } from "./schema-file";
import type { Path } from "./scope/known";
import { valueComment } from "./value-comments";
import { wording } from "./values-type";

/** The value at a path below `.Values`; steps into lists and tables of unknown keys are `*`. */
export function valueConcept(snapshot: Snapshot, seat: Seat, path: Path, span: Span): Concept {
  const seen = seenValues(seat).flatMap((values) => elementsAt(values, path));
  const given = givenValues(snapshot, seat).flatMap((values) => elementsAt(values, path));
  const [value] = seen;
  const origins = distinct([...seen, ...given].flatMap((each) => each.origins)).slice(0, mostPlaces);
  const comment = origins
    .flatMap(({ file, span: { start } }) =>
      [path, ownerOf(seat.chart, path).path].map((each) => valueComment(file, start, each).words),
    )
    .find((text) => text !== "");
  const declared = schemaFacts(snapshot, seat, path).filter((line) => line !== comment);
  return {
    key: "helm/Values",
    span,
    title: `.Values.${path.join(".")}`,
    instance: true,
    terms: [path.join(".")],
    facts: [
      saying(value ?? given.find(isNull), path) ?? nothing(given),
      ...(comment === undefined ? [] : [comment]),
      ...declared,
    ],
    places: origins.map((origin) => placeOf(origin, seat)),
  };
}

const mostPlaces = 8;

/** What the schema of the chart that has the value as its own says about it. */
function schemaFacts(snapshot: Snapshot, { chart }: Seat, path: Path): readonly string[] {
  const owner = ownerOf(chart, path);
  const schema = chartSchema(snapshot, owner.chart);
  const steps = owner.path.map((step) => (step === "*" ? 0 : step));
  const place = schema && typedPlace(typeOfJsonSchema(schema), steps);
  if (place?.field === undefined || place.depth > 0) return [];
  const { description } = place.field;
  return [...(description === undefined ? [] : [description]), ...fieldFacts(place, wording)];
}

/** The values at a path; of lists and tables all elements. */
export function elementsAt(value: Value, path: Path): readonly Value[] {
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  if (key === "*") return [...(value.members?.values() ?? value.items ?? [])].flatMap((each) => elementsAt(each, rest));
  const next = value.members?.get(key);
  return next === undefined ? [] : elementsAt(next, rest);
}

function nothing(given: readonly Value[]): string {
  return given.length > 0 ? "Not among the defaults; some files of values give it" : "No file of values gives it";
}

function saying(value: Value | undefined, path: Path): string | undefined {
  if (value === undefined) return undefined;
  const many = path.includes("*") ? "For example " : "";
  return `${many}${words(value)}`;
}

/** What a value is, in a few words; the globals that Helm gives every sub-chart are nobody's. */
export function words({ members, node }: Value): string {
  const keys = [...(members ?? [])].flatMap(([key, { origins }]) => (origins.length > 0 ? [key] : []));
  if (members !== undefined) return keys.length === 0 ? "an empty table" : `a table of ${listed(keys)}`;
  if (node?.kind === "list") return `a list of ${node.items.length}`;
  const value = node?.kind === "scalar" ? valueOf(node) : null;
  if (node?.kind !== "scalar" || value === null) return "`null`: nothing, unless somebody sets it";
  if (node.text === "") return "an empty text";
  const text = node.text.length > 60 ? `${node.text.slice(0, 60)}…` : node.text;
  return `\`${text.replace(/[`\r\n]+/g, " ")}\`, a ${typeof value === "string" ? "text" : typeof value}`;
}

function listed(keys: readonly string[]): string {
  const shown = keys.slice(0, 6).map((key) => `\`${key.replaceAll("`", "")}\``);
  return keys.length > shown.length ? `${shown.join(", ")} and ${keys.length - shown.length} more` : shown.join(", ");
}

/** The first one decides; the others are overridden or belong to other files of values. */
export function placeOf({ file, span, whole }: Origin, { top }: Seat): ConceptPlace {
  const line = file.text.slice(0, span.start).split("\n").length;
  const written = slice(file.text, whole).split(/\r?\n/, 1)[0]?.trim() ?? "";
  const text = `${relativeTo(top.folder.folder, file.path)}:${line}  ${written.slice(0, 60)}`;
  return { text, path: file.path, offset: span.start };
}

function distinct(origins: readonly Origin[]): readonly Origin[] {
  return [...new Map(origins.map((origin) => [`${origin.file.path}\n${origin.span.start}`, origin])).values()];
}
