/** What a place in a note is in: link, line, paragraph, fenced block. */
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { lineAt } from "../../syntax/markdown";
import { page } from "./facts";

/** Links and blocks, near the place or not, then its line and the lines of the same kind around it. */
export function around(file: SourceFile, offset: number): readonly Span[] {
  const { lines, links, fences } = page(file);
  const at = lineAt(lines, offset);
  const line = lines[at];
  if (line === undefined) return [];
  let [first, last] = [at, at];
  while (lines[first - 1]?.kind === line.kind) first--;
  while (lines[last + 1]?.kind === line.kind) last++;
  const block = { start: lines[first]?.start ?? line.start, end: lines[last]?.end ?? line.end };
  return [
    ...links.flatMap(({ span, targetSpan, label }) => [span, targetSpan, label]),
    ...fences.map(({ span }) => span),
    line,
    block,
  ];
}
