/** What a pattern of RE2, the dialect of Go, CEL and Kubernetes, is made of. */

/** True for the characters, by code point, that a step takes. */
export type CharacterSet = (code: number) => boolean;

/** A part of a pattern. */
export type PatternNode =
  | { readonly kind: "set"; readonly has: CharacterSet }
  | { readonly kind: "edge"; readonly edge: Edge }
  | { readonly kind: "row"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly part: PatternNode; readonly least: number; readonly most: number };

/** A place between characters: of the text, of a line, of a word, or not of a word. */
export type Edge = "start" | "end" | "line-start" | "line-end" | "word" | "no-word";
