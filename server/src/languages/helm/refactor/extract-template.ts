/** *Extract named template*: lines become a named template of the chart that is included in their place. */
import type { Edit, Offer } from "../../../model/edit";
import type { Snapshot } from "../../../model/snapshot";
import { baseName, type SourceFile } from "../../../model/source-file";
import type { Span } from "../../../model/span";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Item } from "../../../syntax/gotemplate/tree";
import { type CommandUse, commandsIn, headsOf, itemsIn } from "../../../syntax/gotemplate/walk";
import { lineEnd, lineStart } from "../../../syntax/yaml/lines";
import type { Chart } from "../chart/chart";
import { seatOf } from "../chart/seat";
import { isChartTemplate } from "../template/claims";
import { templateSet } from "../template/named";
import { dedented, marginOf } from "./dedent";
import { keyIn, lineAt } from "./lines";
import { nameOf } from "./new-value";
import { contextFor, stretchOf } from "./stretch";

/** Nothing where the lines would not print the same: where they need variables, or are trimmed from outside. */
export function* extractTemplate(file: SourceFile, span: Span, snapshot: Snapshot): Generator<Offer> {
  const chart = seatOf(snapshot, file.path)?.chart;
  const lines = span.start < span.end ? linesOf(file.text, span) : undefined;
  if (chart === undefined || lines === undefined || !isChartTemplate(file, snapshot)) return;
  const template = goTemplate(file);
  const stretch = stretchOf(template, lines);
  const after = [...itemsIn(template.items)].filter((item) => item.span.start >= lines.end);
  const context = stretch && contextFor(stretch, after);
  if (stretch === undefined || context === undefined || isTrimmed(file.text, lines)) return;
  const text = file.text.slice(lines.start, lines.end);
  const margin = marginOf(text);
  const body = dedented(file.text, lines, stretch.items, margin);
  const name = freeName(snapshot, file.path, chart, keyIn(text.trimStart().split("\n", 1)[0] ?? "") ?? "part");
  const defined = body === undefined ? undefined : definition(snapshot, chart, name, body);
  const include = inclusion(file.text, lines, `include "${name}" ${context}`, margin, stretch.items);
  if (defined === undefined || include === undefined) return;
  yield {
    title: `Extract to the named template ${name}`,
    edits: [{ span: lines, text: include }, defined],
    kind: "extract.template",
  };
}

/** The lines that a selection reaches into, without the last line break; nothing where they are blank. */
function linesOf(text: string, { start, end }: Span): Span | undefined {
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  const span = { start: lineStart(text, start), end: lineEnd(text, last) };
  return text.slice(span.start, span.end).trim() === "" ? undefined : span;
}

/** Trim markers of the actions before and at the end take away what an included text would keep. */
function isTrimmed(text: string, { start, end }: Span): boolean {
  return [text.slice(0, start), text.slice(start, end)].some((part) => part.trimEnd().endsWith("-}}"));
}

/** A blank line above would be trimmed away, a first line has nothing above, and trimmed lines may print no line at all. */
function inclusion(text: string, { start, end }: Span, call: string, margin: number, items: readonly Item[]) {
  const isTrimming = /^[ \r\n]*\{\{-/.test(text.slice(start, end));
  if (margin === 0 && (isTrimming || start === 0)) return isTrimming ? `{{- ${call} }}` : `{{ ${call} }}`;
  if (start === 0 || (isTrimming && !printsLines(text, items))) return undefined;
  const above = lineAt(text, lineStart(text, start - 1));
  if (above.trim() !== "") return `${" ".repeat(margin)}{{- ${call} | nindent ${margin} }}`;
  return `{{ ${call}${margin === 0 ? "" : ` | indent ${margin}`} }}`;
}

/** True where some text of the items begins a line, or something printed is put on lines of its own. */
function printsLines(text: string, items: readonly Item[]): boolean {
  return [...itemsIn(items)].some((item) =>
    item.kind === "text"
      ? /\n[ \t]*[^\s]/.test(text.slice(item.span.start, item.span.end))
      : headsOf(item).some(({ action }) => commandsIn(action).some(isNindent)),
  );
}

function isNindent({ command: { operands } }: CommandUse): boolean {
  return operands[0]?.kind === "function" && operands[0].name === "nindent";
}

function freeName(snapshot: Snapshot, path: string, { metadata }: Chart, key: string): string {
  const taken = templateSet(snapshot, path)?.byName;
  const base = `${metadata.name}.${nameOf(key)}`;
  let name = base;
  for (let number = 2; taken?.has(name); number++) name = `${base}${number}`;
  return name;
}

/** At the end of the chart's helpers, which are made if there are none. */
function definition({ files, paths }: Snapshot, { folder }: Chart, name: string, body: string): Edit | undefined {
  const usual = `${folder.folder}/templates/_helpers.tpl`;
  const path = paths.has(usual) ? usual : (folder.templates.find((each) => /^_.*\.tpl$/.test(baseName(each))) ?? usual);
  const file = files.get(path);
  if (file === undefined && paths.has(path)) return undefined;
  const written = `{{- define "${name}" -}}\n${body}\n{{- end }}\n`;
  const before = file?.text ?? "";
  const gap = before === "" ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  return { path, span: { start: before.length, end: before.length }, text: gap + written };
}
