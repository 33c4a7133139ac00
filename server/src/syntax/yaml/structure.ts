/** What is odd about finished maps, lists and texts. */
import { problem, quoted, type YamlProblem } from "./problem";
import type { YamlEntry } from "./tree";

/** A problem for each key that an entry before it has; `<<` may be repeated. */
export function duplicateKeys(entries: readonly YamlEntry[]): readonly YamlProblem[] {
  if (entries.length < 2) return none;
  const seen = new Set<string>();
  const found: YamlProblem[] = [];
  for (const { key } of entries) {
    if (seen.has(key.text) && key.text !== "<<") {
      const message = `${quoted(key.text)} is set twice in this map: remove one, or merge the two`;
      found.push(problem("duplicate-key", key.start, key.end, message));
    }
    seen.add(key.text);
  }
  return found;
}

/** A problem at the bracket that opens a map or list, unless what ends openly here is not this one but its last child. */
export function unclosedFlow(text: string, start: number, end: number, last = 0): readonly YamlProblem[] {
  const opening = text.charAt(start);
  const closing = opening === "{" ? "}" : "]";
  if (text.charAt(end - 1) === closing && last < end) return none;
  const message = `This \`${opening}\` is never closed: add \`${closing}\` where it ends`;
  return [problem("flow-open", start, start + 1, message)];
}

/** A problem over the first line of a text that lacks its closing quote. */
export function unclosedQuote(text: string, start: number, end: number): YamlProblem {
  const line = text.slice(start, end).search(/[\r\n]/);
  const quote = text.charAt(start);
  const message = `This text has no closing \`${quote}\`: add it at the end`;
  return problem("quote-open", start, line < 0 ? end : start + line, message);
}

const none: readonly YamlProblem[] = [];
