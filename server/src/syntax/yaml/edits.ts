/** Repairs of YAML text that keep its indentation and style; places count from the document's start. */
import type { Edit } from "../../model/edit";
import type { Span } from "../../model/span";
import type { YamlDocument } from "./document";
import { lineEnd, lineStart, nextLine } from "./lines";
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from "./tree";
import { coreValue, isOldWord } from "./values";

/** A text as a YAML scalar that every tool reads as this text: plain where that is safe, else in the quotes asked for. */
export function scalarOf(text: string, quote: '"' | "'" | "" = ""): string {
  if (quote === "" && isPlainText(text)) return text;
  if (quote !== '"' && !/[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g, escaped);
}

/** Puts a scalar in quotes, so that what is read as a number, a date or `yes` becomes the text that is written. */
export function quote(scalar: YamlScalar, mark: '"' | "'" = '"'): Edit {
  return { span: { start: scalar.start, end: scalar.end }, text: scalarOf(scalar.text, mark) };
}

/** Takes a scalar out of its quotes, or nothing where what is left could not stand without. */
export function unquote(scalar: YamlScalar): Edit | undefined {
  if (scalar.style !== "single" && scalar.style !== "double") return undefined;
  if (!isWord(scalar.text)) return undefined;
  return { span: { start: scalar.start, end: scalar.end }, text: scalar.text };
}

/** Adds an entry at the end of a map; lines of a value but the first are indented like the key. */
export function insertEntry(document: YamlDocument, map: YamlMap, key: string, value: string): Edit {
  return insertWritten(document, map, value === "" ? `${scalarOf(key)}:` : `${scalarOf(key)}: ${value}`);
}

/** Adds entries as they are written, such as `a: 1`, at the end of a map; lines but the first are indented like it. */
export function insertWritten({ text }: YamlDocument, map: YamlMap, written: string): Edit {
  if (map.flow) return insertIntoFlow(text, map, written);
  const last = map.entries.at(-1);
  const at = last === undefined ? map.start : lineEnd(text, last.end);
  const column = columnOf(text, map.start);
  return { span: { start: at, end: at }, text: breakOf(text) + indented(written, column, breakOf(text)) };
}

/** Removes an entry with its lines and the comments behind it on them; the next key takes its place behind a dash. */
export function removeEntry(document: YamlDocument, map: YamlMap, entry: YamlEntry): Edit {
  const index = map.entries.indexOf(entry);
  return removePart(document.text, map, map.entries, index);
}

/** Removes an item with its dash and its lines; the only one leaves `[]` behind. */
export function removeItem({ text }: YamlDocument, list: YamlList, index: number): Edit {
  const item = list.items[index];
  if (list.flow || item === undefined) return removePart(text, list, list.items, index);
  if (list.items.length === 1) return { span: { start: list.start, end: list.end }, text: "  []" };
  return removeLines(text, dashOf(text, list, index), item.end, { start: dashOf(text, list, index + 1) });
}

/** Takes an item's dash away, so that its entries go on with the item above; nothing where they would not line up. */
export function joinItem({ text }: YamlDocument, list: YamlList, index: number): Edit | undefined {
  const [above, item] = [list.items[index - 1], list.items[index]];
  if (list.flow || above?.kind !== "map" || item?.kind !== "map" || above.flow || item.flow) return undefined;
  if (item.anchor !== undefined || columnOf(text, above.start) !== columnOf(text, item.start)) return undefined;
  const start = dashOf(text, list, index);
  return { span: { start, end: start + 1 }, text: " " };
}

/** Makes a list with one item of a value, as where `ports:` was given a single port; nothing for a text below `|` or `>`. */
export function wrapInList({ text }: YamlDocument, node: YamlNode): Edit | undefined {
  if (node.kind === "scalar" && (node.style === "literal" || node.style === "folded")) return undefined;
  const span = { start: propsStart(node), end: node.end };
  const written = text.slice(span.start, span.end);
  if (node.kind === "scalar") return { span, text: `[${isWord(node.text) ? written : inBrackets(node, written)}]` };
  if (node.kind === "alias" || node.flow) return { span, text: `[${written}]` };
  return { span: { start: node.start, end: node.end }, text: `- ${deeper(text.slice(node.start, node.end))}` };
}

/** A plain text that holds commas or brackets needs quotes between brackets. */
function inBrackets(scalar: YamlScalar, written: string): string {
  return scalar.style === "plain" && typeof scalar.value === "string" ? scalarOf(scalar.text, '"') : written;
}

/** The lines below the first moved by the width of a dash. */
function deeper(lines: string): string {
  return lines.replace(/\n(?=[ \t]*\S)/g, "\n  ");
}

/** Where an item's dash stands; behind the last item, the end of the list. */
function dashOf(text: string, list: YamlList, index: number): number {
  if (index === 0) return list.start;
  const before = list.items[index - 1]?.end ?? list.start;
  if (index >= list.items.length) return nextLine(text, list.end);
  const dash = /^[ \t]*-(?=\s|$)/m.exec(text.slice(before));
  return dash === null ? before : before + dash.index + dash[0].length - 1;
}

function insertIntoFlow(text: string, map: YamlMap, written: string): Edit {
  const last = map.entries.at(-1);
  if (last === undefined) return { span: { start: map.start, end: map.end }, text: `{${written}}` };
  const line = lineStart(text, last.start);
  const alone = text.slice(line, last.start).trim() === "" && line > map.start;
  const gap = alone ? breakOf(text) + text.slice(line, last.start) : " ";
  return { span: { start: last.end, end: last.end }, text: `,${gap}${written}` };
}

function removePart(text: string, parent: YamlMap | YamlList, parts: readonly Span[], index: number): Edit {
  const part = parts[index];
  if (part === undefined) return { span: { start: parent.end, end: parent.end }, text: "" };
  if (parent.flow) return removeFromFlow(text, parts, index);
  if (parts.length === 1) return { span: { start: part.start, end: part.end }, text: "{}" };
  return removeLines(text, part.start, part.end, parts[index + 1]);
}

function removeFromFlow(text: string, parts: readonly Span[], index: number): Edit {
  const start = parts[index]?.start ?? 0;
  const end = parts[index]?.end ?? 0;
  const next = parts[index + 1];
  const before = parts[index - 1];
  if (next !== undefined) return { span: { start, end: next.start }, text: "" };
  const comma = /^[ \t]*,/.exec(text.slice(end))?.[0].length ?? 0;
  return { span: { start: before?.end ?? start, end: before === undefined ? end + comma : end }, text: "" };
}

/** Whole lines where it stands alone on them; else, behind a dash, up to the next part. */
function removeLines(text: string, start: number, end: number, next: Pick<Span, "start"> | undefined): Edit {
  const line = lineStart(text, start);
  if (text.slice(line, start).trim() === "") return { span: { start: line, end: nextLine(text, end) }, text: "" };
  const to = next === undefined ? lineEnd(text, end) : next.start;
  return { span: { start, end: to }, text: "" };
}

/** True for a text that can stand without quotes and is read as this text by every tool. */
function isPlainText(text: string): boolean {
  return isWord(text) && typeof coreValue(text, true) === "string" && !isOldWord(text) && !/^[-+.]?[0-9]/.test(text);
}

/** True for a text that means itself without quotes in block and flow. */
function isWord(text: string): boolean {
  if (text === "" || /^[-?:,[\]{}#&*!|>'"%@`=~<]/.test(text) || /^\s|\s$|:$/.test(text)) return false;
  return !/[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff,[\]{}]|: | #/.test(text) && !/^(?:---|\.\.\.)/.test(text);
}

function escaped(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function propsStart(node: YamlNode): number {
  return node.kind === "alias" ? node.start : Math.min(node.start, node.anchor?.start ?? node.start);
}

function indented(written: string, column: number, lineBreak: string): string {
  const margin = " ".repeat(column);
  return margin + written.split(/\r?\n/).join(lineBreak + margin);
}

/** How far from the start of its line a place is. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** How a text breaks its lines. */
export function breakOf(text: string): string {
  const at = text.indexOf("\n");
  return at > 0 && text.charAt(at - 1) === "\r" ? "\r\n" : "\n";
}
