/** Blanks at line ends, which the builder drops everywhere but in heredocs. */
import type { Edit } from "../../../model/edit";
import type { SourceFile } from "../../../model/source-file";
import { overlaps, type Span } from "../../../model/span";
import { lineEnd } from "../../../syntax/dockerfile/lines";
import { dockerfile } from "../instructions";

/** One edit a line that touches `span`. */
export function trailingEdits(file: SourceFile, span: Span): readonly Edit[] {
  const kept = heredocs(file);
  const edits: Edit[] = [];
  let next = 0;
  for (let at = 0; at < file.text.length; at = lineEnd(file.text, at) + 1) {
    const blanks = blanksAtEnd(file.text, at);
    while ((kept[next]?.end ?? at) < at) next++;
    const isKept = (kept[next]?.start ?? blanks.end) < blanks.end;
    if (blanks.start < blanks.end && !isKept && overlaps(blanks, span)) edits.push({ span: blanks, text: "" });
  }
  return edits;
}

function blanksAtEnd(text: string, lineStart: number): Span {
  let end = lineEnd(text, lineStart);
  while (end > lineStart && text[end - 1] === "\r") end--;
  let start = end;
  while (start > lineStart && (text[start - 1] === " " || text[start - 1] === "\t")) start--;
  return { start, end };
}

/** From the first body to the last terminator of each instruction, in order. */
function heredocs(file: SourceFile): readonly Span[] {
  return dockerfile(file).instructions.flatMap(({ node, start, end }) => {
    const [first] = (node.trigger ?? node).heredocs;
    return first === undefined ? [] : [{ start: start + first.body.start, end }];
  });
}
