/** The line a problem is on, with carets under the problem. */
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { lineAt, placeAt } from "./places";
import { visible } from "./visible";

/** How much of a line is shown. */
const room = 120;
/** How much of it stands before the problem. */
const before = 40;

/** Two lines: the source and its carets. */
export interface Excerpt {
  readonly source: string;
  readonly carets: string;
}

/** The excerpt of a span's first line, or nothing where that line is empty. */
export function excerpt(file: SourceFile, span: Span): Excerpt | undefined {
  const line = lineAt(file, placeAt(file, span.start).line);
  if (line === undefined || line.start === line.end) return undefined;
  const shown = window(line, span);
  const text = visible(file.text.slice(shown.start, shown.end));
  const lead = shown.start > line.start ? "…" : "";
  const tail = shown.end < line.end ? "…" : "";
  const from = Math.max(0, Math.min(span.start - shown.start, text.length));
  const to = Math.min(span.end - shown.start, text.length);
  const carets = "^".repeat(Math.max(1, cells(text.slice(from, to)).length));
  return { source: lead + text + tail, carets: cells(lead + text.slice(0, from)) + carets };
}

/** The part of a line that is shown for a span on it. */
function window(line: Span, span: Span): Span {
  const start = line.end - line.start <= room ? line.start : Math.max(line.start, span.start - before);
  return { start, end: Math.min(line.end, start + room) };
}

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

/** As many spaces as a terminal needs for the text; tabs stay, because their width is the terminal's choice. */
function cells(text: string): string {
  let result = "";
  for (const character of text) {
    if (character === "\t") result += "\t";
    else if (wide.test(character)) result += "  ";
    else if (!/\p{Mn}/u.test(character)) result += " ";
  }
  return result;
}
