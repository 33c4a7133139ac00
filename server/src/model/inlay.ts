/** What editors write between the lines and behind the words of a file, without changing it. */
import type { Span } from "./span";

/** A few words behind a place: what stands there once it is resolved. */
export interface Hint {
  readonly at: number;
  readonly label: string;
}

/** A sentence above the line where a thing starts. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** What it speaks of, to be shown when it is clicked. */
  readonly places?: readonly { readonly path: string; readonly offset: number }[];
}
