/** What a type says about a place: which field leads there, and the facts a reader wants about it. */
import type { YamlPath } from "../syntax/yaml/tree";
import type { Field, ObjectType, Type, Value } from "./type";
import { typeName } from "./words";

/** A place below a type. */
export interface TypedPlace {
  readonly type: Type;
  /** The field that was entered last; a list's items and a map's values belong to the field that holds them. */
  readonly field: Field | undefined;
  /** The object with that field. */
  readonly owner: ObjectType | undefined;
  /** How many lists and maps were entered since that field. */
  readonly depth: number;
}

/** How a language words what types say. */
export interface Wording {
  /** A type's name as people know it. */
  name(type: string): string;
  /** A version such as `Kubernetes 1.28`. */
  version(number: number): string;
}

/** What stands at a path below a type; nothing where the type has no such place. */
export function typedPlace(root: Type, path: YamlPath): TypedPlace | undefined {
  let place: TypedPlace | undefined = { type: root, field: undefined, owner: undefined, depth: 0 };
  for (const step of path) {
    place = inside(place, step);
    if (place === undefined) return undefined;
  }
  return place;
}

/** A type in words, its names as people know them: `list of Container`. */
export function typeInShort(type: Type, { name }: Wording): string {
  return typeName(type).replace(/\b[A-Z]\w+/g, name);
}

/** Markdown lines about a field: its type and whether it must be there, what counts without it, what it may be, when. */
export function fieldFacts({ field, type, owner }: TypedPlace, wording: Wording): readonly string[] {
  if (field === undefined) return [`Type: ${typeInShort(type, wording)}`];
  const must = field.required && owner !== undefined ? ", required" : "";
  const values = valuesIn(field.type);
  return [
    `Type: ${typeInShort(field.type, wording)}${must}`,
    ...(field.default === undefined ? [] : [`Default: \`${valueText(field.default)}\``]),
    ...(values.length === 0 ? [] : [`Values: ${values.map((value) => `\`${valueText(value)}\``).join(", ")}`]),
    ...(field.since === undefined ? [] : [`Since ${wording.version(field.since)}`]),
    ...(field.removed === undefined ? [] : [`Gone in ${wording.version(field.removed)}`]),
  ];
}

/** The closed list of values of a scalar, or of the items of a list or map of scalars. */
export function valuesIn(type: Type): readonly Value[] {
  if (type.kind === "scalar") return type.values?.filter((value) => value !== "") ?? [];
  if (type.kind === "list") return valuesIn(type.item);
  if (type.kind === "map") return valuesIn(type.value);
  return type.kind === "choice" ? type.of.flatMap(valuesIn) : [];
}

/** A value as it would be written without quotes. */
export function valueText(value: Value): string {
  return String(value);
}

function inside({ type, field, owner, depth }: TypedPlace, step: string | number): TypedPlace | undefined {
  if (type.kind === "choice") {
    const each = type.of.map((one) => inside({ type: one, field, owner, depth }, step));
    return each.find((found) => found !== undefined);
  }
  if (type.kind === "object") {
    const entered = typeof step === "string" ? type.fields.get(step) : undefined;
    if (entered !== undefined) return { type: entered.type, field: entered, owner: type, depth: 0 };
    return type.others === undefined ? undefined : { type: type.others, field, owner, depth: depth + 1 };
  }
  if (type.kind === "map") return { type: type.value, field, owner, depth: depth + 1 };
  return type.kind === "list" && typeof step === "number"
    ? { type: type.item, field, owner, depth: depth + 1 }
    : undefined;
}
