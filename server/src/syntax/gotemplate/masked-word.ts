/** How what an action prints looks behind a mask: a word of underscores, as long as the action. */

/** True for a word that stands for what an action prints. */
export function isMasked(text: string): boolean {
  return /^_{6,}$/.test(text);
}

/** A text with other words in place of those that are, in part at least, what an action prints. */
export function unmasked(text: string, spell: (word: string) => string): string {
  return text.replace(/[^\s/]*_{6,}[^\s/]*/g, spell);
}
