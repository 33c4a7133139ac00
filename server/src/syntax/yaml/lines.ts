/** Characters, lines and quotes as the line scanner sees them; knows nothing of structure. */

/** True for a space, a tab, a line break or the end of the text. */
export function isGap(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return mark === "" || mark === " " || mark === "\t" || mark === "\n" || mark === "\r";
}

/** The end of a line without its break. */
export function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  const end = at < 0 ? text.length : at;
  return end > from && text.charAt(end - 1) === "\r" ? end - 1 : end;
}

/** The start of the line below; the text's length below the last. */
export function nextLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at + 1;
}

/** The start of the line a place is in. */
export function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** The first place from `from` on that is neither space nor tab. */
export function skipBlanks(text: string, from: number, to = text.length): number {
  let at = from;
  while (at < to && (text.charAt(at) === " " || text.charAt(at) === "\t")) at++;
  return at;
}

/** The end of a stretch without the white space at its end. */
export function inkEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isGap(text, at - 1)) at--;
  return at;
}

/** The place behind a quoted text's closing quote; nothing where it is not closed before `to`. */
export function quoteEnd(text: string, start: number, to: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < to; at++) {
    const mark = text.charAt(at);
    if (mark === "\\" && quote === '"') at++;
    else if (mark === quote && quote === "'" && text.charAt(at + 1) === "'") at++;
    else if (mark === quote) return at + 1;
  }
  return undefined;
}

/** Behind anchors and tags, and the blanks that follow them. */
export function skipProps(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charAt(at) === "&" || text.charAt(at) === "!")) {
    while (at < to && !isGap(text, at)) at++;
    at = skipBlanks(text, at, to);
  }
  return at;
}

/** Where a comment starts in a stretch of one line that holds no quotes, or the stretch's end. */
export function commentStart(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (text.charAt(at) === "#" && (at === 0 || isGap(text, at - 1))) return at;
  return to;
}
