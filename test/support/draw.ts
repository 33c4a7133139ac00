/** Draws spans under the text they stand in, so that tests compare text with text. */
import type { Span } from "../../server/src/model/span";

/** A span with what is written behind its carets. */
export interface Mark extends Span {
  readonly label: string;
}

/** The text with a line of carets under each line that holds marks; a mark over several lines shows on its first. */
export function draw(text: string, marks: readonly Mark[]): string {
  let start = 0;
  const drawn: string[] = [];
  for (const line of text.split("\n")) {
    drawn.push(line);
    const end = start + line.length;
    const here = marks.filter((mark) => mark.start >= start && mark.start <= end).sort((a, b) => a.start - b.start);
    for (const mark of here) {
      const carets = "^".repeat(Math.max(1, Math.min(mark.end, end) - mark.start));
      drawn.push(`${" ".repeat(mark.start - start)}${carets} ${mark.label}`.trimEnd());
    }
    start = end + 1;
  }
  return drawn.join("\n");
}
