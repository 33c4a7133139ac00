/** What may stand in a chart's values, from its schema, its files of values, what templates read, and its sub-charts. */
import type { Snapshot } from "../../model/snapshot";
import type { Wording } from "../../schema/describe";
import { typeOfJsonSchema } from "../../schema/json-schema/type";
import { valueOf } from "../../schema/scalar";
import { anyType, type Field, lazyObject, type ObjectType, type Type } from "../../schema/type";
import type { Chart } from "./chart/chart";
import type { Seat } from "./chart/seat";
import { type Value, valuesIn } from "./chart/values";
import { chartSchema } from "./schema-file";
import { type Family, familyOf } from "./scope/family";
import type { Path } from "./scope/known";
import { valueComment } from "./value-comments";

/** Schemas of values have no names and no versions that people know. */
export const wording: Wording = { name: (type) => type, version: String };

/** The type of the values of the chart in a seat; what is half typed in a file of values comes last. */
export function valuesType(snapshot: Snapshot, { chart, top }: Seat): Type {
  return typeOfChart(snapshot, familyOf(snapshot, top), chart);
}

function typeOfChart(snapshot: Snapshot, family: Family, chart: Chart): Type {
  const schema = chartSchema(snapshot, chart);
  const files = chart.folder.values.flatMap((path) => snapshot.files.get(path) ?? []);
  const below = chart.subcharts.flatMap(({ key, chart: inner }) => {
    const type = inner === undefined ? anyType : typeOfChart(snapshot, family, inner);
    const global = type.kind === "object" ? type.fields.get("global") : undefined;
    return [tableOf([{ name: key, type, required: false }]), ...(global === undefined ? [] : [tableOf([global])])];
  });
  return [
    ...(schema === undefined ? [] : [typeOfJsonSchema(schema)]),
    typeOfUses(usesOf(family, chart)),
    ...below,
    ...files.map((file) => typeOfValue(valuesIn(file), [])),
  ].reduce(overlaid, anyType);
}

function tableOf(fields: readonly Field[]): ObjectType {
  return {
    kind: "object",
    name: "table",
    fields: new Map(fields.map((field) => [field.name, field])),
    absent: new Map(),
    others: anyType,
  };
}

/** What both types say; where they contradict each other, the first. */
function overlaid(first: Type, second: Type): Type {
  if (first.kind === "any") return second;
  if (first.kind === "map" && second.kind === "object") return { ...second, others: first.value };
  if (first.kind === "list" && second.kind === "list") return { ...first, item: overlaid(first.item, second.item) };
  if (first.kind !== "object" || second.kind !== "object") return first;
  const { others } = first;
  return lazyObject("table", () => ({ fields: joined(first, second), absent: new Map() }), {
    ...(others === undefined ? {} : { others }),
  });
}

/** A table that is closed gets no further keys. */
function joined(first: ObjectType, second: ObjectType): ReadonlyMap<string, Field> {
  const fields = new Map(first.fields);
  for (const [name, field] of second.fields) {
    const before = fields.get(name);
    if (before !== undefined) fields.set(name, { ...field, ...before, type: overlaid(before.type, field.type) });
    else if (first.others !== undefined) fields.set(name, field);
  }
  return fields;
}

/** An empty value says nothing about what is wanted. */
function typeOfValue({ members, items, node }: Value, path: Path): Type {
  if (members !== undefined)
    return lazyObject("table", () => ({ fields: fieldsIn(members, path), absent: new Map() }), { others: anyType });
  if (items !== undefined) {
    const [first] = items;
    return { kind: "list", item: first === undefined ? anyType : typeOfValue(first, [...path, "*"]) };
  }
  const value = node?.kind === "scalar" ? valueOf(node) : null;
  if (value === null || value === "") return anyType;
  if (typeof value === "number") return { kind: "scalar", scalar: Number.isInteger(value) ? "integer" : "number" };
  return { kind: "scalar", scalar: typeof value === "boolean" ? "boolean" : "string" };
}

function fieldsIn(members: ReadonlyMap<string, Value>, path: Path): ReadonlyMap<string, Field> {
  return new Map([...members].map(([name, value]) => [name, fieldOf(name, value, [...path, name])]));
}

function fieldOf(name: string, value: Value, path: Path): Field {
  const { node, origins } = value;
  const standard = node?.kind === "scalar" ? valueOf(node) : null;
  const [origin] = origins;
  const { words: description } = origin ? valueComment(origin.file, origin.span.start, path) : { words: "" };
  return {
    name,
    type: typeOfValue(value, path),
    required: false,
    ...(standard === null || standard === "" ? {} : { default: standard }),
    ...(description === "" ? {} : { description }),
  };
}

/** The steps below a value that templates read. */
interface Uses extends ReadonlyMap<string, Uses> {}

/** What the templates of a family read of a chart's values, wherever they read it. */
export function usesOf(family: Family, { folder }: Pick<Chart, "folder">): Uses {
  const root: Growing = new Map();
  for (const { reading } of family.runs)
    for (const { chart, path } of reading.uses) if (chart === folder.folder) grow(root, path);
  return root;
}

interface Growing extends Map<string, Growing> {}

function grow(root: Growing, path: Path): void {
  let here = root;
  for (const step of path) {
    const next: Growing = here.get(step) ?? new Map();
    here.set(step, next);
    here = next;
  }
}

/** What is read by unknown keys alone may be a list as well. */
function typeOfUses(uses: Uses): Type {
  const named = [...uses].filter(([step]) => step !== "*");
  if (named.length === 0) return anyType;
  return tableOf(named.map(([name, inner]) => ({ name, type: typeOfUses(inner), required: false })));
}
