/** Texts as words to search for. */

/** The words of a text, as they are written. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a word is found by: itself in small letters, and the parts of one like `livenessProbe`. */
export function termsOf(word: string): readonly string[] {
  const parts = /[a-z][A-Z]/.test(word) ? (word.match(/[A-Z]?[a-z\d]+|[A-Z]+(?![a-z])/g) ?? []) : [];
  return [word, ...parts].map((each) => each.toLowerCase());
}

/** True for small words that stand everywhere and tell nothing; what could be an instruction or a key is none. */
export function isFiller(word: string): boolean {
  return fillers.has(word.toLowerCase());
}

const fillers = new Set(
  "a an the of to in is are was were be it its this that these and or for with as by at you your i we not can will would should have has had on if but so no do does which what when where who how than then there here into my our me us am been they them their".split(
    " ",
  ),
);
