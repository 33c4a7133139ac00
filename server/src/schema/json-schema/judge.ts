/** Whether values are as a JSON Schema wants them. What it says in ways that are not known here, it does not say. */
import type { Instance } from "./instance";
import { holdsPattern, missedTypes, valueMistakes } from "./judge-value";
import { isKeywords, type Keywords, listIn, referred, type SchemaDocument, tableIn, textsIn } from "./schema";
import { all, any, fine, one, unsure, type Verdict, wrong } from "./verdict";

/** A value at its path, in the middle of a judgement. */
interface Place<T> {
  readonly document: SchemaDocument;
  readonly budget: { left: number };
  readonly depth: number;
  readonly path: readonly (string | number)[];
  readonly at: T;
}

/** More steps than any honest chart takes. */
const mostSteps = 50_000;
/** References may lead in a circle without a step into the value. */
const mostDeep = 200;

/** All that a schema refuses about a value. */
export function judge<T extends Instance<T>>(document: SchemaDocument, value: T): Verdict<T> {
  return verdict({ document, budget: { left: mostSteps }, depth: 0, path: [], at: value }, document.root);
}

function verdict<T extends Instance<T>>(outer: Place<T>, schema: unknown): Verdict<T> {
  if (schema === false) return wrong(outer, { kind: "value", says: "is nothing the schema allows" });
  if (!isKeywords(schema)) return fine;
  if (outer.budget.left-- <= 0 || outer.depth > mostDeep) return unsure;
  const place = { ...outer, depth: outer.depth + 1 };
  if (schema.$ref === undefined) return ownVerdict(place, schema);
  const target = referred(place.document, schema.$ref);
  const there = target === undefined ? unsure : verdict(place, target.schema);
  return place.document.besideReference ? all([there, ownVerdict(place, schema)]) : there;
}

/** What a value of the wrong type has else is of no interest. */
function ownVerdict<T extends Instance<T>>(place: Place<T>, schema: Keywords): Verdict<T> {
  const wanted = missedTypes(schema, place.at);
  if (wanted !== undefined) return wrong(place, { kind: "type", wanted });
  const own = [...valueMistakes(schema, place.at)].map((says) => wrong(place, { kind: "value", says }));
  const parts = [...inTable(place, schema), ...inList(place, schema), ...combined(place, schema)];
  return all([...own, ...parts, ...(hasMore(schema) ? [unsure] : [])]);
}

/** Keywords that are left alone; they matter where a schema must hold for sure. */
const others: readonly string[] = [
  ...["$dynamicRef", "$recursiveRef", "contains", "dependencies", "dependentSchemas", "format", "multipleOf"],
  ...["propertyNames", "unevaluatedItems", "unevaluatedProperties", "uniqueItems"],
];

function hasMore(schema: Keywords): boolean {
  return others.some((keyword) => schema[keyword] !== undefined);
}

function* inTable<T extends Instance<T>>(place: Place<T>, schema: Keywords): Generator<Verdict<T>> {
  const { members } = place.at;
  if (members === undefined) return;
  const properties = tableIn(schema, "properties");
  for (const [key, at] of members) yield member({ ...place, at, path: [...place.path, key] }, key, schema, properties);
  const dependent = tableIn(schema, "dependentRequired");
  const asked = [...dependent.keys()].filter((key) => members.has(key));
  const required = [schema, ...asked.map((key) => ({ required: dependent.get(key) }))];
  for (const key of required.flatMap((each) => textsIn(each, "required")))
    if (!members.has(key)) yield wrong(place, { kind: "missing", key });
}

/** What no property and no pattern is about is additional. */
function member<T extends Instance<T>>(
  place: Place<T>,
  key: string,
  schema: Keywords,
  properties: ReadonlyMap<string, unknown>,
): Verdict<T> {
  const patterns = [...tableIn(schema, "patternProperties")];
  const held = patterns.map(([pattern]) => holdsPattern(pattern, key));
  const inner = patterns.flatMap(([, each], index) => (held[index] ? [verdict(place, each)] : []));
  if (properties.has(key)) inner.push(verdict(place, properties.get(key)));
  if (held.includes(undefined)) inner.push(unsure);
  if (inner.length > 0) return all(inner);
  if (schema.additionalProperties !== false) return verdict(place, schema.additionalProperties);
  return wrong(place, { kind: "unknown", key, known: [...properties.keys()] });
}

function inList<T extends Instance<T>>(place: Place<T>, schema: Keywords): readonly Verdict<T>[] {
  const listed = Array.isArray(schema.items);
  const first = listIn(schema, listed ? "items" : "prefixItems");
  const rest = listed ? schema.additionalItems : schema.items;
  return (place.at.items ?? []).map((at, index) =>
    verdict({ ...place, at, path: [...place.path, index] }, index < first.length ? first[index] : rest),
  );
}

function* combined<T extends Instance<T>>(place: Place<T>, schema: Keywords): Generator<Verdict<T>> {
  const verdicts = (keyword: string) => listIn(schema, keyword).map((each) => verdict(place, each));
  yield all(verdicts("allOf"));
  yield any(verdicts("anyOf"));
  yield one(place, verdicts("oneOf"));
  if (schema.not !== undefined) yield denied(place, verdict(place, schema.not));
  if (schema.if === undefined) return;
  const condition = verdict(place, schema.if);
  if (condition.mistakes.length > 0) yield verdict(place, schema.else);
  else yield condition.sure ? verdict(place, schema.then) : unsure;
}

function denied<T>(place: Place<T>, { mistakes, sure }: Verdict<T>): Verdict<T> {
  if (mistakes.length > 0) return fine;
  return sure ? wrong(place, { kind: "value", says: "is what the schema excludes" }) : unsure;
}
