/** How far in the lines of a masked template stand, and what that means to YAML. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import { masked } from "../../../syntax/gotemplate/mask";

/** A line of YAML with what it opens. */
export interface YamlLine {
  /** Where entries and items begin in it, the outermost first; the dash of an item counts. */
  readonly columns: readonly number[];
  /** Without its quotes; it begins at the last of the columns. */
  readonly key: string | undefined;
  /** What may follow: something below its last key, more of a text, or only what stands beside it. */
  readonly opens: "entry" | "text" | "nothing";
}

const shape =
  /^( *)((?:- +)*)(?:("[^"\n]*"|'[^'\n]*'|[^\s"'#[\]{},&*!|>%@`-][^\n]*?|-[^\s:][^\n:]*?):(?=\s|$))?([^\n]*)$/;

/** Nothing where the line is not plain block YAML; a dash alone opens an entry. */
export function yamlLine(line: string): YamlLine | undefined {
  const [, margin = "", dashes = "", key, rest = ""] = shape.exec(line.replace(/\r$/, "")) ?? [];
  if (key === undefined && dashes === "") return undefined;
  const items = [...dashes.matchAll(/-/g)].map(({ index }) => margin.length + index);
  const columns = [...items, ...(key === undefined ? [] : [margin.length + dashes.length])];
  const found = { columns, key: key?.replace(/^["']|["']$/g, "") };
  const value = rest.trim().replace(/(?:^|\s)#.*$/, "");
  if (/^[|>][+-]?\d?[+-]?$/.test(value)) return { ...found, opens: "text" };
  if (value === "") return { ...found, opens: "entry" };
  return /^["'[{&*!]/.test(value) ? undefined : { ...found, opens: "nothing" };
}

/** One line of a masked template. */
export interface MaskedLine {
  readonly start: number;
  readonly end: number;
  /** Nothing in a blank line. */
  readonly margin: number | undefined;
}

/** The lines of a template with its actions out of sight. */
export const maskedLines: (file: SourceFile) => readonly MaskedLine[] = memo((file) => {
  const { text } = masked(file);
  const lines: MaskedLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    lines.push(lineIn(text, start, end));
    start = end + 1;
  }
  return lines;
});

function lineIn(mask: string, start: number, end: number): MaskedLine {
  let at = start;
  while (at < end && mask.charCodeAt(at) <= space) at++;
  return { start, end, margin: at < end ? at - start : undefined };
}

const space = 32;

/** What is written in a line. */
export function textOf(file: SourceFile, { start, end }: MaskedLine): string {
  return masked(file).text.slice(start, end);
}

/** The number of the line that a place is in. */
export function lineOf(lines: readonly MaskedLine[], offset: number): number {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The lines above one that stand further and further out than a column, the nearest first, up to the one that does not. */
export function* linesAround(lines: readonly MaskedLine[], number: number, column: number): Generator<MaskedLine> {
  let limit = column;
  for (let at = number - 1; at >= 0 && limit > 0; at--) {
    const line = lines[at];
    if (line?.margin === undefined || line.margin >= limit) continue;
    yield line;
    limit = line.margin;
  }
}

/** True where a place belongs to a text of several lines, such as the one below `key: |`. */
export function isInText(file: SourceFile, offset: number): boolean {
  const lines = maskedLines(file);
  const number = lineOf(lines, offset);
  for (const line of linesAround(lines, number, offset - (lines[number]?.start ?? 0)))
    if (/(?:^|[\s:-])[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(textOf(file, line))) return true;
  return false;
}
