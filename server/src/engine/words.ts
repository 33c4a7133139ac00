/** Texts as words to search for. */

/** The words of a text, as they are written. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/** Everything but spaces and signs; asking for letters by their Unicode class takes four times as long. */
const word = /[^\0-/:-@[-`{-\u00BF\u2000-\u206F\u3000-\u303F]+/g;

/** The parts of a word like `livenessProbe`, in small letters; none of others. */
export function partsOf(word: string): readonly string[] {
  if (!/[a-z][A-Z]/.test(word)) return [];
  return word.match(/[A-Z]?[a-z\d]+|[A-Z]+(?![a-z])/g)?.map((part) => part.toLowerCase()) ?? [];
}

/** True for words, in small letters, that stand everywhere and tell nothing; what could be an instruction is none. */
export function isFiller(term: string): boolean {
  return fillers.has(term);
}

const fillers = new Set(
  "a an the of to in is are was were be it its this that these and or for with as by at you your i we not can will would should have has had on if but so no do does which what when where who how than then there here into my our me us am been they them their".split(
    " ",
  ),
);
