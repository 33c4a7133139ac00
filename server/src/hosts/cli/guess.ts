/** A language told from a text alone, for files whose name says nothing. */

/** Blank lines and comments, then what every Dockerfile starts with. */
const dockerfileStart = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:FROM|ARG)[ \t]+\S/i;

/** The id of the language that the text is surely in. */
export function languageIdIn(text: string): string | undefined {
  return dockerfileStart.test(text.slice(0, 100_000)) ? "dockerfile" : undefined;
}
