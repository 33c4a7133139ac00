/** How a new name is written where an old one stands. */
import type { Span } from "../../../model/span";
import { scalarOf } from "../../../syntax/yaml/edits";
import { lineEnd, lineStart } from "../../../syntax/yaml/lines";

/** In quotes where it would be read as a number or a word such as `true`, unless it is part of a longer or quoted text. */
export function writeName(text: string, { start, end }: Span, name: string): string {
  const before = text.slice(lineStart(text, start), start);
  const after = text.slice(end, lineEnd(text, end));
  const isWhole = /(?:^\s*|[-:,?]\s+|[[{,]\s*)$/.test(before) && /^\s*(?:$|[\]},#]|:(?:\s|$))/.test(after);
  return isWhole && scalarOf(name) !== name ? scalarOf(name, '"') : name;
}
