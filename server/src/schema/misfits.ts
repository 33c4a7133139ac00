/** Where a document does not fit its type: the one walk behind the checks of every YAML language. */
import {
  entries,
  resolved,
  type YamlEntry,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlPath,
  type YamlScalar,
} from "../syntax/yaml/tree";
import { isMarker, isPlaceholder } from "./placeholder";
import { valueOf } from "./scalar";
import type { Field, ListType, MapType, ObjectType, ScalarType, Size, Type, Value } from "./type";
import { isWellFormed } from "./written";

/** One place that does not fit, and what was expected there. */
export type Misfit =
  | {
      readonly kind: "unknown-field";
      readonly entry: YamlEntry;
      readonly map: YamlMap;
      readonly type: ObjectType;
      readonly path: YamlPath;
    }
  | {
      readonly kind: "missing-field";
      readonly field: Field;
      readonly map: YamlMap;
      /** Whose value the map is; nothing for a list's item. */
      readonly entry: YamlEntry | undefined;
      readonly type: ObjectType;
      readonly path: YamlPath;
    }
  | {
      readonly kind: "wrong-type";
      readonly node: YamlNode;
      readonly entry: YamlEntry | undefined;
      readonly type: Type;
      readonly path: YamlPath;
    }
  | { readonly kind: "wrong-form"; readonly node: YamlScalar; readonly type: ScalarType; readonly path: YamlPath }
  | {
      readonly kind: "other-value";
      readonly node: YamlScalar;
      readonly values: readonly Value[];
      readonly path: YamlPath;
    }
  | { readonly kind: "out-of-bounds"; readonly node: YamlScalar; readonly type: ScalarType; readonly path: YamlPath }
  | {
      readonly kind: "wrong-size";
      readonly node: YamlMap | YamlList;
      readonly entry: YamlEntry | undefined;
      readonly type: MapType | ListType;
      readonly path: YamlPath;
    };

/** Shared parts of alias-heavy documents are looked at once for each type they must have. */
interface Walk {
  readonly seen: Map<YamlNode, Set<Type>>;
  left: number;
}

/** More nodes than any honest document has. */
const budget = 200_000;

/** All misfits of a node, each once, in the order of the text. A value that is not written fits every type. */
export function misfits(node: YamlNode | undefined, type: Type, path: YamlPath = []): readonly Misfit[] {
  const found: Misfit[] = [];
  look({ seen: new Map(), left: budget }, node, type, path, undefined, found);
  const known = new Set<string>();
  return found.filter((misfit) => known.size < known.add(identity(misfit)).size);
}

/** The smallest and the largest number that a type's reader takes; whole numbers end where their bits do. */
export function boundsOfType({
  scalar,
  format,
  least,
  most,
}: ScalarType): Required<Pick<ScalarType, "least" | "most">> {
  const bits = format === "int32" || scalar === "integer-or-string" ? 31 : 63;
  const end = scalar === "integer" || scalar === "integer-or-string" ? 2 ** bits : Number.POSITIVE_INFINITY;
  return { least: least ?? -end, most: most ?? end - 1 };
}

/** What an alias or a merge brings in twice is the same misfit. */
function identity(misfit: Misfit): string {
  if (misfit.kind === "unknown-field") return `unknown ${misfit.entry.start} ${misfit.type.name}`;
  if (misfit.kind === "missing-field") return `${misfit.field.name} ${misfit.map.start}`;
  return `${misfit.kind} ${misfit.node.start}`;
}

type Found = Misfit[];

function look(
  walk: Walk,
  written: YamlNode | undefined,
  type: Type,
  path: YamlPath,
  entry: YamlEntry | undefined,
  found: Found,
): void {
  const node = resolved(written);
  if (node === undefined || written === undefined || type.kind === "any" || isDone(walk, node, type)) return;
  if (node.kind === "scalar" && (isNothing(node) || isPlaceholder(node.text))) return;
  const wrong = () => {
    const isLeft = node.kind === "scalar" && isMarker(node.text);
    if (!isLeft) found.push({ kind: "wrong-type", node: written, entry, type, path });
  };
  if ((type.kind === "list" || type.kind === "map") && node.kind === type.kind && isMissized(node, type))
    found.push({ kind: "wrong-size", node, entry, type, path });
  if (type.kind === "choice") chosen(walk, written, type.of, path, entry, found);
  else if (type.kind === "scalar") node.kind === "scalar" ? scalar(node, type, path, found, wrong) : wrong();
  else if (type.kind === "list") node.kind === "list" ? items(walk, node.items, type.item, path, found) : wrong();
  else if (node.kind !== "map") wrong();
  else if (type.kind === "map")
    for (const each of entries(node)) look(walk, each.value, type.value, [...path, each.key.text], each, found);
  else object(walk, node, type, path, entry, found);
}

function isMissized(node: YamlMap | YamlList, { least = 0, most = Number.POSITIVE_INFINITY }: Size): boolean {
  const size = node.kind === "list" ? node.items.length : entries(node).length;
  return size < least || size > most;
}

function object(
  walk: Walk,
  map: YamlMap,
  type: ObjectType,
  path: YamlPath,
  owner: YamlEntry | undefined,
  found: Found,
): void {
  const given = new Set<string>();
  let isOpen = false;
  for (const entry of entries(map)) {
    const name = entry.key.text;
    const field = type.fields.get(name);
    const inner = field?.type ?? type.others;
    const isNone = field?.filled && isZero(entry.value, field.type);
    if (!isUnwritten(entry.value) && !isNone) given.add(name);
    if (isNone) continue;
    if (inner !== undefined) look(walk, entry.value, inner, [...path, name], entry, found);
    else if (isPlaceholder(name)) isOpen = true;
    else found.push({ kind: "unknown-field", entry, map, type, path });
  }
  if (isOpen) return;
  for (const field of type.fields.values()) {
    if (field.required && !given.has(field.name))
      found.push({ kind: "missing-field", field, map, entry: owner, type, path });
  }
}

function items(walk: Walk, nodes: readonly YamlNode[], item: Type, path: YamlPath, found: Found): void {
  for (const [index, node] of nodes.entries()) look(walk, itemAs(item, node), item, [...path, index], undefined, found);
}

/** An item as its reader takes it: one that is not written is one without fields, or an empty text. */
export function itemAs(type: Type, node: YamlNode): YamlNode {
  if (!isUnwritten(node)) return node;
  const { start, end } = node;
  if (type.kind === "object") return { kind: "map", flow: true, entries: [], start, end };
  const isText = type.kind === "scalar" && type.scalar === "string";
  return isText ? { kind: "scalar", style: "double", value: "", text: "", start, end } : node;
}

/** The alternative that fits best speaks; one without misfits ends the search. */
function chosen(
  walk: Walk,
  node: YamlNode,
  types: readonly Type[],
  path: YamlPath,
  entry: YamlEntry | undefined,
  found: Found,
): void {
  let best: Found | undefined;
  for (const type of types) {
    const tried: Found = [];
    const fresh: Walk = { seen: new Map(), left: walk.left };
    look(fresh, node, type, path, entry, tried);
    walk.left = fresh.left;
    if (tried.length === 0) return;
    if (best === undefined || rank(tried) < rank(best)) best = tried;
  }
  found.push(...(best ?? []));
}

/** A wrong type at the very place is worse than any number of misfits inside. */
function rank(tried: Found): number {
  return tried.length + (tried[0]?.kind === "wrong-type" && tried.length === 1 ? 1000 : 0);
}

function scalar(node: YamlScalar, type: ScalarType, path: YamlPath, found: Found, wrong: () => void): void {
  const value = valueOf(node);
  if (!isA(value, type)) wrong();
  else if (type.values !== undefined && !type.values.includes(value as Value)) {
    found.push({ kind: "other-value", node, values: type.values, path });
  } else if (typeof value === "number" && isBeyond(value, type))
    found.push({ kind: "out-of-bounds", node, type, path });
  else if (typeof value === "string" && !isWellFormed(value, type))
    found.push({ kind: "wrong-form", node, type, path });
}

function isBeyond(value: number, type: ScalarType): boolean {
  const { least, most } = boundsOfType(type);
  return value < least || value > most;
}

function isA(value: Value, { scalar }: ScalarType): boolean {
  if (scalar === "string") return typeof value === "string";
  if (scalar === "boolean") return typeof value === "boolean";
  if (scalar === "integer") return typeof value === "number" && Number.isInteger(value);
  if (scalar === "number") return typeof value === "number";
  if (scalar === "null") return value === null;
  return typeof value === "string" || (typeof value === "number" && (scalar === "quantity" || Number.isInteger(value)));
}

/** True for texts without a form of their own, such as a date's. */
function isPlain({ scalar, format }: ScalarType): boolean {
  return (scalar === "string" && format === undefined) || scalar === "integer-or-string";
}

/** An empty text, list or map. */
function isZero(node: YamlNode | undefined, type: Type): boolean {
  const value = resolved(node);
  if (type.kind === "scalar") return value?.kind === "scalar" && value.text === "" && isPlain(type);
  if (type.kind === "list") return value?.kind === "list" && value.items.length === 0;
  return type.kind === "map" && value?.kind === "map" && entries(value).length === 0;
}

function isUnwritten(node: YamlNode | undefined): boolean {
  const value = resolved(node);
  return node?.kind !== "alias" && (value === undefined || (value.kind === "scalar" && isNothing(value)));
}

function isNothing(node: YamlScalar): boolean {
  return node.style === "plain" && valueOf(node) === null;
}

function isDone(walk: Walk, node: YamlNode, type: Type): boolean {
  if (walk.left-- <= 0) return true;
  if (node.kind === "scalar") return false;
  const types = walk.seen.get(node);
  if (types?.has(type)) return true;
  if (types === undefined) walk.seen.set(node, new Set([type]));
  else types.add(type);
  return false;
}
