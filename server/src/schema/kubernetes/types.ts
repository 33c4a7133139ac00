/** The types that objects of Kubernetes are made of, each linked with the curated facts about its fields. */
import { memo } from "../../model/memo";
import { anyType, type Field, type Fields, lazyObject, type ObjectType, type ScalarType, type Type } from "../type";
import { type Artefact, artefact } from "./artefact";
import { boundsOf } from "./bounds";
import { defaultOf } from "./defaults";
import { isEmptyRefused } from "./empties";
import { kustomizeTypes } from "./kustomize";
import { listKeysOf } from "./list-keys";
import { isQuantity } from "./quantities";
import { valuesOf } from "./values";
import { isIn, type Minor, minors, newestMinor, type Range, readRange, supportedMinor } from "./versions";

/** A type by its name as a minor has it; unsupported minors have what the supported one next to them has. */
export function typeOf(name: string, minor: Minor = newestMinor): ObjectType | undefined {
  const release = releases.find((each) => each.minor === supportedMinor(minor));
  return release === undefined ? undefined : schemaOf(release).get(name);
}

type Schema = ReadonlyMap<string, ObjectType>;

const releases = minors.map((minor) => ({ minor }));
const schemaOf = memo(({ minor }: { readonly minor: Minor }) =>
  schema({ ...artefact().types, ...kustomizeTypes }, minor),
);

function schema(types: Artefact["types"], minor: Minor): Schema {
  const all: Schema = new Map(
    Object.entries(types).map(([name, text]) => [name, lazyObject(name, () => link(name, text, minor, all))]),
  );
  return all;
}

function link(name: string, text: string, minor: Minor, all: Schema): Fields {
  const read = text.split(" ").filter((each) => !each.startsWith("@"));
  const every = read.map((each) => readField(name, each, minor, all));
  const fields = every.filter((each) => isIn(each, minor));
  const present = new Map(fields.map((each) => [each.name, each]));
  const absent = every.filter((each) => !present.has(each.name)).map((each) => [each.name, each] as const);
  return { fields: present, absent: new Map(absent) };
}

function readField(owner: string, text: string, minor: Minor, all: Schema): Field {
  const [, name = "", required, notation = "string", range = ""] =
    /^([^!:@]+)(!)?(?::([^@]+))?(@.*)?$/.exec(text) ?? [];
  const path = `${owner}.${name}`;
  const type = readType(sharper.get(path) ?? notation, path, minor, all);
  const value = defaultOf(path);
  const facts: Range & Pick<Field, "default"> = {
    ...readRange(range),
    ...(value === undefined ? {} : { default: value }),
  };
  return { name, type, required: required !== undefined, filled: !isEmptyRefused(path), ...facts };
}

/** What the package leaves open and the API server does not. */
const sharper: ReadonlyMap<string, string> = new Map([["V1JSONSchemaProps.items", "V1JSONSchemaProps"]]);

function readType(notation: string, path: string, minor: Minor, all: Schema): Type {
  const inner = notation.slice(2);
  if (notation.startsWith("{}")) return { kind: "map", value: readType(inner, path, minor, all) };
  if (notation.startsWith("[]")) {
    const keys = listKeysOf(path);
    return { kind: "list", item: readType(inner, path, minor, all), ...(keys === undefined ? {} : { keys }) };
  }
  if (notation === "any") return anyType;
  return all.get(notation) ?? scalar(notation, path, minor);
}

function scalar(notation: string, path: string, minor: Minor): ScalarType {
  if (isQuantity(path)) return { kind: "scalar", scalar: "quantity" };
  const values = valuesOf(path, minor);
  const plain = scalars[notation] ?? { scalar: "string", format: notation };
  return { kind: "scalar", ...plain, ...(values === undefined ? {} : { values }), ...boundsOf(path) };
}

const scalars: Readonly<Record<string, Pick<ScalarType, "scalar" | "format">>> = {
  string: { scalar: "string" },
  boolean: { scalar: "boolean" },
  number: { scalar: "number" },
  int32: { scalar: "integer", format: "int32" },
  int64: { scalar: "integer", format: "int64" },
  double: { scalar: "number", format: "double" },
  "int-or-string": { scalar: "integer-or-string" },
};
