/** Repairs of values that have the wrong type: quotes, dashes and blocks that were forgotten or too many. */
import type { Edit, Fix } from "../../model/edit";
import { valueOf } from "../../schema/scalar";
import type { ScalarType, Type } from "../../schema/type";
import { isWellFormed } from "../../schema/written";
import type { YamlDocument } from "../../syntax/yaml/document";
import { quote, scalarOf, unquote, wrapInList } from "../../syntax/yaml/edits";
import { lineStart } from "../../syntax/yaml/lines";
import {
  resolved,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type YamlValue,
} from "../../syntax/yaml/tree";

/** A value at a place of another type. */
export interface WrongType {
  readonly node: YamlNode;
  readonly entry: YamlEntry | undefined;
  readonly type: Type;
}

/** A repair that gives the value the type; nothing where that takes more than marks. */
export function retyped(document: YamlDocument, { node, entry, type }: WrongType): Fix | undefined {
  if (node.kind === "alias") return undefined;
  if (type.kind === "scalar")
    return node.kind === "scalar" ? requoted(node, type) : asText(document, node, entry, type);
  if (type.kind !== "list") return undefined;
  const pairs = node.kind === "map" ? namedValues(document, node, type.item) : undefined;
  if (pairs !== undefined) return { title: "Make it a list of names and values", edits: [pairs], safe: false };
  if (!isItem(node, type.item)) return undefined;
  const edit = wrapInList(document, node);
  return edit && { title: "Make it a list with one item", edits: [edit], safe: false };
}

/**
 * The server refuses the value as it is, so marks that make it readable change no meaning. What an alias repeats
 * elsewhere, or a tag decides, is left to the user.
 */
function requoted(node: YamlScalar, type: ScalarType): Fix | undefined {
  if (node.anchor !== undefined || node.tag !== undefined) return undefined;
  if (type.scalar === "string") {
    if (!isWellFormed(node.text, type)) return undefined;
    return { title: `Put ${node.text} in quotes`, edits: [quote(node)], safe: true };
  }
  const plain: YamlScalar = { ...node, style: "plain" };
  const edit = fits(valueOf(plain), type) && !/^[-+]?0\d/.test(node.text) ? unquote(node) : undefined;
  return edit && { title: "Remove the quotes", edits: [edit], safe: true };
}

function fits(value: YamlValue, { scalar }: ScalarType): boolean {
  if (scalar === "boolean") return typeof value === "boolean";
  return scalar === "integer" ? Number.isInteger(value) : typeof value === "number";
}

/** A map or list below a key becomes the text that it is written as. */
function asText(
  { text }: YamlDocument,
  node: YamlNode,
  entry: YamlEntry | undefined,
  type: ScalarType,
): Fix | undefined {
  if (type.scalar !== "string" || entry === undefined || entry.value !== node || node.kind === "alias")
    return undefined;
  if (node.kind === "scalar" || node.flow || lineStart(text, node.start) <= entry.key.end) return undefined;
  const gap = /^\s*:/.exec(text.slice(entry.key.end))?.[0].length;
  const rest = gap === undefined ? "" : text.slice(entry.key.end + gap, lineStart(text, node.start));
  if (gap === undefined || rest.trim() !== "" || columnOf(text, node.start) <= columnOf(text, entry.start))
    return undefined;
  const at = entry.key.end + gap;
  return { title: "Make it a text", edits: [{ span: { start: at, end: at }, text: " |" }], safe: false };
}

/** `NAME: value` lines as a list of maps with a name and a value, where the items are such maps. */
function namedValues({ text }: YamlDocument, map: YamlMap, item: Type): Edit | undefined {
  if (item.kind !== "object" || map.flow || !item.fields.has("name") || !item.fields.has("value")) return undefined;
  if (map.entries.length === 0 || map.entries.some(({ key }) => item.fields.has(key.text))) return undefined;
  const margin = " ".repeat(columnOf(text, map.start));
  const lines = map.entries.map(({ key, value }) => {
    const scalar = resolved(value);
    if (scalar?.kind !== "scalar" || value?.kind === "alias" || scalar.text.includes("\n")) return undefined;
    return `- name: ${scalarOf(key.text)}\n${margin}  value: ${scalarOf(scalar.text, scalar.style === "single" ? "'" : '"')}`;
  });
  if (lines.includes(undefined)) return undefined;
  return { span: { start: map.start, end: map.end }, text: lines.join(`\n${margin}`) };
}

/** A map is an item when it has fields of one, a text when it is no whole command line. */
function isItem(node: YamlNode, item: Type): boolean {
  if (node.kind === "map" && item.kind === "object") return node.entries.some(({ key }) => item.fields.has(key.text));
  return node.kind === "scalar" && item.kind === "scalar" && !/\s/.test(node.text);
}

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}
