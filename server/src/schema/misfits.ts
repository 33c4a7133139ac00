/** Where a document does not fit its type: the one walk behind the checks of every YAML language. */
import {
  entries,
  resolved,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlPath,
  type YamlScalar,
} from "../syntax/yaml/tree";
import { isA, isBeyond, isMissized, isNothing, isUnwritten, isZero, itemAs } from "./fits";
import type { Misfit } from "./misfit";
import { isMarker, isPlaceholder } from "./placeholder";
import { valueOf } from "./scalar";
import type { ObjectType, ScalarType, Type, Value } from "./type";
import { isWellFormed } from "./written";

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

function isDone(walk: Walk, node: YamlNode, type: Type): boolean {
  if (walk.left-- <= 0) return true;
  if (node.kind === "scalar") return false;
  const types = walk.seen.get(node);
  if (types?.has(type)) return true;
  if (types === undefined) walk.seen.set(node, new Set([type]));
  else types.add(type);
  return false;
}
