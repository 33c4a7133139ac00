/** The lines of a scalar as they stand in the text, where they stand there as long as they are read. */
import type { Span } from "../../model/span";
import type { YamlScalar } from "./tree";

/** The lines without their margin, each with its line break. */
export interface ScalarLines {
  readonly lines: readonly Span[];
  /** Nothing where a new line would not be one to who reads it. */
  readonly margin: string | undefined;
  /** What is read, where that is something else of the same length: lines that are folded into one. */
  readonly text?: string;
}

/** Nothing for scalars whose text is not what is written: with escapes, or in quotes over several lines. */
export function scalarLines(text: string, scalar: YamlScalar): ScalarLines | undefined {
  const { style, start, end } = scalar;
  if (style === "literal" || style === "folded") return blockLines(text, scalar);
  const quote = style === "plain" ? 0 : 1;
  const span = { start: start + quote, end: end - quote };
  const written = text.slice(span.start, span.end);
  return written === scalar.text && !written.includes("\n") ? { lines: [span], margin: undefined } : undefined;
}

/** The first line that is not blank sets the margin, unless the header gives its width. */
function blockLines(text: string, scalar: YamlScalar): ScalarLines | undefined {
  const { style, start, end } = scalar;
  const header = text.indexOf("\n", start) + 1;
  if (header === 0 || header >= end) return undefined;
  const margin = /^(?:[ \t]*\r?\n)*( +)\S/.exec(text.slice(header, end))?.[1] ?? "";
  if (margin === "" || /^[|>][+-]?\d/.test(text.slice(start, header))) return undefined;
  const lines: Span[] = [];
  for (let at = header; at < end; ) {
    const next = text.indexOf("\n", at);
    const stop = next < 0 || next >= end ? end : next + 1;
    const blanks = /^ */.exec(text.slice(at, Math.min(stop, at + margin.length)))?.[0].length ?? 0;
    lines.push({ start: at + blanks, end: stop });
    at = stop;
  }
  if (style === "literal") return { lines, margin };
  const folded = foldedText(lines.map((line) => text.slice(line.start, line.end)));
  const isRead = withoutBreaks(folded) === withoutBreaks(scalar.text);
  return isRead ? { lines, margin: undefined, text: folded } : undefined;
}

/** A break between two lines at the margin is a blank; those around empty lines and deeper ones stay. */
function foldedText(lines: readonly string[]): string {
  const isJoined = (line: string | undefined) => line !== undefined && /^[^\s]/.test(line);
  return lines
    .map((line, index) =>
      isJoined(line) && isJoined(lines[index + 1]) ? line.replace(/\r?\n$/, (end) => " ".repeat(end.length)) : line,
    )
    .join("");
}

/** How many breaks end a line makes no difference to a shell, nor how wide a blank is that was one. */
function withoutBreaks(text: string): string {
  return text
    .replace(/\s*\n\s*/g, "\n")
    .replace(/ +/g, " ")
    .trim();
}
