/** What a regular expression is made of, and what reading one needs. */

/** One step of a pattern: what it takes from the text, and where it goes on. */
export type Step =
  | { readonly op: "take"; readonly test: (mark: string) => boolean }
  | { readonly op: "stand"; readonly at: Stand }
  | { readonly op: "split"; readonly first: number; readonly second: number }
  | { readonly op: "end" };

/** A place that takes nothing: the edges of the text, of a line, of a word. */
export type Stand = "text-start" | "text-end" | "line-start" | "line-end" | "word-edge" | "no-word-edge";

/** A pattern ready to be run; it never takes longer than its steps times the length of the text. */
export interface Pattern {
  readonly steps: readonly Step[];
}

/** Why a text is no pattern, and where. */
export interface PatternMistake {
  readonly message: string;
  readonly at: number;
}

/** What the letters of `(?ims)` switch on. */
export interface Flags {
  readonly ignoreCase: boolean;
  readonly lines: boolean;
  readonly dotAll: boolean;
  readonly lazy: boolean;
}

/** A text that is being read, and how far. */
export interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

/** Ends the reading with a mistake. */
export function fail(at: number, message: string): never {
  throw { at, message } satisfies PatternMistake;
}
