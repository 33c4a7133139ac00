/** Texts behind `|` and `>`. */
import { inkEnd } from "../lines";
import type { YamlScalar } from "../tree";
import { joined } from "./folded";
import { giveUp, goToInk, lineEnd, lineFeed, type Reader, skipSpaces, tab } from "./reader";
import { scalar } from "./scalars";

/** A block of lines below a header without a width, a `+` and a comment. */
export function blockScalar(reader: Reader, parent: number): YamlScalar {
  const { text, at: start } = reader;
  const strips = text.charAt(start + 1) === "-";
  const style = text.charAt(start) === "|" ? "literal" : "folded";
  const header = skipSpaces(text, start + (strips ? 2 : 1));
  const block = text.charCodeAt(header) === lineFeed ? blockFrom(text, header + 1, parent) : undefined;
  const read = block && (style === "literal" ? block.lines.join("\n") : foldedLines(block.lines));
  if (block === undefined || read === undefined) {
    giveUp(reader);
    return scalar(reader, start, start, style, "");
  }
  goToInk(reader, block.next);
  return scalar(reader, start, inkEnd(text, start, block.end), style, strips ? read : `${read}\n`);
}

interface Block {
  /** Without their margin, and without empty ones at the end. */
  readonly lines: readonly string[];
  readonly end: number;
  /** Where the first line below starts. */
  readonly next: number;
}

/** Lines as deep as the first; nothing where there are none, or where empty lines around them are longer than their margin. */
function blockFrom(text: string, from: number, parent: number): Block | undefined {
  const { margin, end, next } = boundsOf(text, from);
  if (margin <= parent) return undefined;
  const lines = linesIn(text, from, end).map((line) => line.slice(margin));
  const isRagged = lines.find((line) => line !== "")?.startsWith(" ");
  return isRagged || linesIn(text, end, next).some(({ length }) => length > margin) ? undefined : { lines, end, next };
}

function linesIn(text: string, start: number, end: number): readonly string[] {
  return text.slice(start, end).split("\n");
}

/** The margin of the first line that is not empty, with the end of the last one as deep. */
function boundsOf(
  text: string,
  from: number,
): { readonly margin: number; readonly end: number; readonly next: number } {
  let [margin, end, next] = [-1, from, from];
  while (next < text.length) {
    const ink = skipSpaces(text, next);
    const stop = lineEnd(text, ink);
    if (ink < stop) {
      if (margin < 0) margin = ink - next;
      else if (ink - next < margin) break;
      end = stop;
    }
    next = stop + 1;
  }
  return { margin, end, next };
}

/** A paragraph a stretch; nothing where a line is deeper than the others and stays on its own. */
function foldedLines(lines: readonly string[]): string | undefined {
  const first = lines.findIndex((line) => line !== "");
  if (lines.some((line) => line.startsWith(" ") || line.charCodeAt(0) === tab)) return undefined;
  return "\n".repeat(first) + joined(lines.slice(first));
}
