/** Finds where things end that the scanner does not read: brackets, comments, heredoc bodies. */

/** The place of the bracket that closes the one at `open`, or `end`; quotes hide brackets. */
export function closing(text: string, open: number, end: number, pair: "()" | "{}", quoted = false): number {
  let depth = 0;
  let quote = "";
  for (let at = open; at < end; at++) {
    const mark = text[at] ?? "";
    if (mark === "\\" && quote !== "'") at++;
    else if (quote !== "") quote = mark === quote ? "" : quote;
    else if (mark === '"' || (mark === "'" && !quoted)) quote = mark;
    else if (mark === pair[0]) depth++;
    else if (mark === pair[1] && --depth === 0) return at;
  }
  return end;
}

/** The place of the first `mark` that no backslash escapes, or `end`. */
export function unescaped(text: string, from: number, end: number, mark: string): number {
  for (let at = from; at < end; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === mark) return at;
  }
  return end;
}

/** The place of the first `mark`, or `end`; it never looks further, which keeps many small searches linear. */
export function find(text: string, from: number, end: number, mark: string): number {
  for (let at = from; at < end; at++) if (text[at] === mark) return at;
  return end;
}

/** Where the lines of a heredoc's body end: after the terminator's line, or at `end`. */
export function bodyEnd(text: string, from: number, end: number, name: string, stripsTabs: boolean): number {
  let at = from;
  while (at < end) {
    let start = at;
    if (stripsTabs) while (text[start] === "\t") start++;
    const stop = find(text, at, end, "\n");
    at = Math.min(stop + 1, end);
    if (text.startsWith(name, start) && start + name.length === (text[stop - 1] === "\r" ? stop - 1 : stop)) break;
  }
  return at;
}
