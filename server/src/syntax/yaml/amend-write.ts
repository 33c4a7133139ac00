/** How changes of maps and lists are written: on lines of their own in blocks, between commas in braces. */
import type { Edit } from "../../model/edit";
import type { Span } from "../../model/span";
import type { YamlDocument } from "./document";
import { breakOf, columnOf, insertWritten } from "./edits";
import { lineEnd, lineStart } from "./lines";
import type { YamlEntry, YamlList, YamlMap, YamlNode } from "./tree";

/** What may get fields: a map, or an entry that holds nothing yet. */
export type Seat = YamlMap | YamlEntry;

/** A value as it is written behind its key, or the lines of a block below it. */
export type Leaf = string | readonly string[];

/** Fields with their values, or with more fields. */
export type Tree = Map<string, Tree | Leaf>;

/** What happens to a seat. */
export interface Growth {
  readonly added: Tree;
  readonly gone: Set<YamlEntry>;
}

/** A plain text or word as the document's style has it: JSON quotes all but words and numbers of its own. */
export function quoted({ text }: YamlDocument, value: string): string {
  const isJson = /^\s*[{[]\s*"/.test(text);
  return isJson && !/^(?:true|false|\d+)$/.test(value) ? JSON.stringify(value) : value;
}

/** True where nothing is written, or a word for nothing. */
export function isNothing(node: YamlNode | undefined): boolean {
  return node === undefined || (node.kind === "scalar" && node.style === "plain" && node.value === null);
}

/** A value in the place of an entry's own. */
export function inPlace({ value, end }: YamlEntry, text: string): Edit {
  if (value === undefined || value.end === value.start) return { span: { start: end, end }, text: ` ${text}` };
  return { span: { start: value.start, end: value.end }, text };
}

/** A first item in a list, unless it is there. */
export function listWith(document: YamlDocument, list: YamlList, value: string): Edit {
  const item = quoted(document, value);
  const [first] = list.items;
  const at = first === undefined || !list.flow ? list.start : first.start;
  if (first === undefined) return { span: { start: list.start, end: list.end }, text: `[${item}]` };
  const margin = " ".repeat(columnOf(document.text, list.start));
  return {
    span: { start: at, end: at },
    text: list.flow ? `${item}, ` : `- ${item}${breakOf(document.text)}${margin}`,
  };
}

/** The edits of one seat. What is added follows the last entry that stays. */
export function grown(document: YamlDocument, seat: Seat, { added, gone }: Growth): readonly Edit[] {
  if (!("entries" in seat)) return [inPlace(seat, `{${flowFields(document, added)}}`)];
  const kept = seat.entries.filter((entry) => !gone.has(entry));
  if (kept.length === 0) return [refilled(document, seat, added)];
  const written = seat.flow ? flowFields(document, added) : blockLines(added).join("\n");
  const insertion = added.size === 0 ? [] : [insertWritten(document, { ...seat, entries: kept }, written)];
  return [...insertion, ...pruned(document.text, seat, seat.entries, gone)];
}

/** Other entries in the place of all. */
function refilled(document: YamlDocument, { start, end, flow }: YamlMap, added: Tree): Edit {
  const { text } = document;
  const margin = breakOf(text) + " ".repeat(columnOf(text, start));
  const inBraces = flow || added.size === 0;
  const written = inBraces ? `{${flowFields(document, added)}}` : blockLines(added).join(margin);
  return { span: { start, end }, text: written };
}

/** Takes out some parts, but not all, of a list or a map; neighbours go together. */
export function pruned(
  text: string,
  { kind, flow, start }: YamlMap | YamlList,
  parts: readonly Span[],
  gone: ReadonlySet<Span>,
): readonly Edit[] {
  const lead = kind === "list" ? /^[ \t]*-[ \t]+$/ : /^[ \t]*$/;
  return runs(parts, gone).map(([from, to]) => {
    const begin = parts[from]?.start ?? start;
    const end = parts[to]?.end ?? begin;
    const next = parts[to + 1]?.start;
    if (flow) return cut(next === undefined ? (parts[from - 1]?.end ?? begin) : begin, next ?? end);
    const line = lineStart(text, begin);
    const isAlone = line > 0 && lead.test(text.slice(line, begin));
    return isAlone ? cut(line - breakOf(text).length, lineEnd(text, end)) : cut(begin, next ?? lineEnd(text, end));
  });
}

/** The first and last index of each row of parts that go. */
function runs(parts: readonly Span[], gone: ReadonlySet<Span>): readonly (readonly [number, number])[] {
  const goes = (index: number) => gone.has(parts[index] ?? { start: 0, end: 0 });
  const starts = parts.flatMap((_, index) => (goes(index) && !goes(index - 1) ? [index] : []));
  return starts.map((from) => {
    let to = from;
    while (goes(to + 1)) to++;
    return [from, to];
  });
}

function cut(start: number, end: number): Edit {
  return { span: { start, end }, text: "" };
}

function blockLines(tree: Tree): readonly string[] {
  return [...tree].flatMap(([key, value]) => {
    if (typeof value === "string") return [`${key}: ${value}`];
    return [`${key}:`, ...(value instanceof Map ? blockLines(value) : value).map((line) => `  ${line}`)];
  });
}

function flowFields(document: YamlDocument, tree: Tree): string {
  const fields = [...tree].map(
    ([key, value]) => `${quoted(document, key)}: ${value instanceof Map ? `{${flowFields(document, value)}}` : value}`,
  );
  return fields.join(", ");
}
