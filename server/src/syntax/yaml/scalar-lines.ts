/** The lines of a scalar as they stand in the text, where they stand there as they are read. */
import type { Span } from "../../model/span";
import type { YamlScalar } from "./tree";

/** The lines without their margin, each with its line break, and that margin. */
export interface ScalarLines {
  readonly lines: readonly Span[];
  readonly margin: string;
}

/** Nothing for scalars whose text is not what is written: with escapes, or with lines that are folded into one. */
export function scalarLines(text: string, scalar: YamlScalar): ScalarLines | undefined {
  const { style, start, end } = scalar;
  if (style === "literal" || style === "folded") return blockLines(text, scalar);
  const quote = style === "plain" ? 0 : 1;
  const span = { start: start + quote, end: end - quote };
  const written = text.slice(span.start, span.end);
  return written === scalar.text && !written.includes("\n") ? { lines: [span], margin: "" } : undefined;
}

/** The first line that is not blank sets the margin, unless the header gives its width. */
function blockLines(text: string, { style, start, end }: YamlScalar): ScalarLines | undefined {
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
  if (style === "folded" && lines.filter((line) => text.slice(line.start, line.end).trim() !== "").length > 1)
    return undefined;
  return { lines, margin };
}
