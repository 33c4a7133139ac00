/** Offsets to lines and columns and back, both counted from 1, columns in UTF-16 code units. */
import { lineEnd, lineStarts, positionAt } from "../../lsp/lines";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";

/** A place as people write it; a byte order mark takes no column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of an offset; one outside the text counts as the nearest inside. */
export function placeAt(file: SourceFile, offset: number): Place {
  const { line, character } = positionAt(file, Math.max(offset, markLength(file)));
  return { line: line + 1, column: character + 1 - (line === 0 ? markLength(file) : 0) };
}

/** The offset of a place, or nothing where the file has no such line or the line no such column. */
export function offsetAt(file: SourceFile, place: Place): number | undefined {
  const line = lineAt(file, place.line);
  const offset = (line?.start ?? 0) + place.column - 1;
  return line === undefined || place.column < 1 || offset > line.end ? undefined : offset;
}

/** A line without its line break, or nothing where the file has no such line. */
export function lineAt(file: SourceFile, line: number): Span | undefined {
  const start = lineStarts(file)[line - 1];
  if (start === undefined) return undefined;
  return { start: line === 1 ? markLength(file) : start, end: lineEnd(file, line - 1) };
}

function markLength(file: SourceFile): number {
  return file.text.startsWith("\uFEFF") ? 1 : 0;
}
