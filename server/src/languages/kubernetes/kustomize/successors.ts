/** Rewrites the fields of a kustomization that have a successor; nothing where that takes a decision. */
import type { Edit, Fix } from "../../../model/edit";
import { covers, slice } from "../../../model/span";
import { dashIndent } from "../../../schema/complete-write";
import type { YamlDocument } from "../../../syntax/yaml/document";
import { removeEntry } from "../../../syntax/yaml/edits";
import { lineEnd, lineStart } from "../../../syntax/yaml/lines";
import { entryOf, type YamlEntry, type YamlMap, type YamlNode } from "../../../syntax/yaml/tree";
import { restyled } from "../restyled";

/** A field that has a successor. */
export interface Successor {
  readonly instead: string;
  /** The items of the successor's list that say the same; nothing where they cannot be told. */
  readonly items?: (value: YamlNode, document: YamlDocument) => readonly string[] | undefined;
  /** True where the same comes out, whatever else is written. */
  readonly isSame?: boolean;
}

/** By the deprecated field. */
export const successors: ReadonlyMap<string, Successor> = new Map<string, Successor>([
  ["bases", { instead: "resources", items: itemTexts, isSame: true }],
  ["imageTags", { instead: "images", items: itemTexts, isSame: true }],
  ["patchesStrategicMerge", { instead: "patches", items: patchTexts }],
  ["patchesJson6902", { instead: "patches", items: itemTexts }],
  ["commonLabels", { instead: "labels", items: labelTexts }],
  ["vars", { instead: "replacements" }],
  ["helmChartInflationGenerator", { instead: "helmCharts" }],
]);

/** The successor's name, or its items at the end of its list or in the place of the field. */
export function succeed(document: YamlDocument, map: YamlMap, entry: YamlEntry): Fix | undefined {
  const { instead, items, isSame = false } = successors.get(entry.key.text) ?? { instead: "" };
  if (items === undefined || map.flow || !map.entries.includes(entry)) return undefined;
  const there = entryOf(map, instead);
  const edits =
    there === undefined && items === itemTexts
      ? [restyled(entry.key, instead)]
      : rewritten(document, map, entry, there, entry.value && items(entry.value, document));
  return edits && { title: `Change to ${instead}`, edits, safe: isSame };
}

/** Comments would be lost on the way. */
function rewritten(
  document: YamlDocument,
  map: YamlMap,
  entry: YamlEntry,
  there: YamlEntry | undefined,
  items: readonly string[] = [],
): readonly Edit[] | undefined {
  if (items.length === 0 || document.comments.some((comment) => covers(entry, comment))) return undefined;
  if (there === undefined) {
    const margin = columnOf(document, map.start) + dashIndent(document.text);
    const key = `${successors.get(entry.key.text)?.instead}:`;
    return [{ span: { start: entry.start, end: entry.end }, text: key + listed(document, items, margin) }];
  }
  const last = there.value?.kind === "list" && !there.value.flow ? there.value.items.at(-1) : undefined;
  if (there.value === undefined || last === undefined || clash(there, entry)) return undefined;
  const end = lineEnd(document.text, last.end);
  const added = listed(document, items, columnOf(document, there.value.start));
  return [{ span: { start: end, end }, text: added }, removeEntry(document, map, entry)];
}

/** A label that is in both would be there twice. */
function clash({ value }: YamlEntry, entry: YamlEntry): boolean {
  if (entry.key.text !== "commonLabels" || entry.value?.kind !== "map" || value?.kind !== "list") return false;
  const own = new Set(entry.value.entries.map(({ key }) => key.text));
  const pairs = value.items.map((item) => (item.kind === "map" ? entryOf(item, "pairs")?.value : undefined));
  return pairs.some((each) => each?.kind !== "map" || each.entries.some(({ key }) => own.has(key.text)));
}

/** Items as lines of a list, each behind a line break. */
function listed({ text }: YamlDocument, items: readonly string[], column: number): string {
  const margin = `${text.includes("\r\n") ? "\r\n" : "\n"}${" ".repeat(column)}`;
  return items.map((item) => `${margin}- ${item.replace(/\n(?=.)/g, `${margin}  `)}`).join("");
}

function itemTexts(value: YamlNode, document: YamlDocument): readonly string[] | undefined {
  return value.kind === "list" ? value.items.map((item) => dedented(document, item)) : undefined;
}

/** A file by its path, or the patch itself. */
function patchTexts(value: YamlNode, document: YamlDocument): readonly string[] | undefined {
  if (value.kind !== "list" || value.items.some((item) => item.kind !== "scalar" || hasWidth(document, item)))
    return undefined;
  return value.items.map((item) => {
    const text = dedented(document, item);
    const isInline = item.kind === "scalar" && /\n|: /.test(item.text);
    return isInline ? `patch: ${text.replace(/\n(?=.)/g, "\n  ")}` : `path: ${text}`;
  });
}

/** A block scalar may say how far in its lines stand, which changes with its place. */
function hasWidth({ text }: YamlDocument, { start }: YamlNode): boolean {
  return /^[|>][+-]?[1-9]/.test(text.slice(start, start + 3));
}

/** Labels that selectors get as well. */
function labelTexts(value: YamlNode, document: YamlDocument): readonly string[] | undefined {
  if (value.kind !== "map") return undefined;
  const text = dedented(document, value);
  const pairs = value.flow ? ` ${text}` : `\n  ${text.replace(/\n(?=.)/g, "\n  ")}`;
  return [`pairs:${pairs}\nincludeSelectors: true`];
}

/** A node's text with its lines as far to the left as its first. */
function dedented(document: YamlDocument, node: YamlNode): string {
  const margin = new RegExp(`\\n {0,${columnOf(document, node.start)}}`, "g");
  return slice(document.text, node).replace(/\r/g, "").replace(margin, "\n").trimEnd();
}

function columnOf({ text }: YamlDocument, at: number): number {
  return at - lineStart(text, at);
}
