/** Keeps text from files from steering the reader's terminal. */

/** Control characters, and the marks that reorder or hide what follows them. */
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** The text with each unseen character as one that can be seen; tabs and line feeds stay. The length does not change. */
export function visible(text: string): string {
  return text.replace(unseen, picture);
}

/** The text on one line. */
export function visibleLine(text: string): string {
  return visible(text).replace(/[\n\t]/g, picture);
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x7f) return "\u2421";
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\uFFFD";
}
