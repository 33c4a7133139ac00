/** Whether single values fit a type, as the tools that read them see it. */
import { entries, resolved, type YamlList, type YamlMap, type YamlNode, type YamlScalar } from "../syntax/yaml/tree";
import { valueOf } from "./scalar";
import type { ScalarType, Size, Type, Value } from "./type";

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

/** True for a number outside its type's bounds. */
export function isBeyond(value: number, type: ScalarType): boolean {
  const { least, most } = boundsOfType(type);
  return value < least || value > most;
}

/** True for a value that its type's reader can take at all. */
export function isA(value: Value, { scalar }: ScalarType): boolean {
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
export function isZero(node: YamlNode | undefined, type: Type): boolean {
  const value = resolved(node);
  if (type.kind === "scalar") return value?.kind === "scalar" && value.text === "" && isPlain(type);
  if (type.kind === "list") return value?.kind === "list" && value.items.length === 0;
  return type.kind === "map" && value?.kind === "map" && entries(value).length === 0;
}

/** True for nothing, or a bare null: both leave a field out. */
export function isUnwritten(node: YamlNode | undefined): boolean {
  const value = resolved(node);
  return node?.kind !== "alias" && (value === undefined || (value.kind === "scalar" && isNothing(value)));
}

/** A bare null. */
export function isNothing(node: YamlScalar): boolean {
  return node.style === "plain" && valueOf(node) === null;
}

/** True for a list or map with too few or too many parts. */
export function isMissized(node: YamlMap | YamlList, { least = 0, most = Number.POSITIVE_INFINITY }: Size): boolean {
  const size = node.kind === "list" ? node.items.length : entries(node).length;
  return size < least || size > most;
}

/** An item as its reader takes it: one that is not written is one without fields, or an empty text. */
export function itemAs(type: Type, node: YamlNode): YamlNode {
  if (!isUnwritten(node)) return node;
  const { start, end } = node;
  if (type.kind === "object") return { kind: "map", flow: true, entries: [], start, end };
  const isText = type.kind === "scalar" && type.scalar === "string";
  return isText ? { kind: "scalar", style: "double", value: "", text: "", start, end } : node;
}
