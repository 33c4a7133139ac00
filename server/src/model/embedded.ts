/** Pieces of a file that are written in another language. */
import type { Span } from "./span";

/** A fence of a note, a script in a CI job: lines of the host file that are a file of their own. */
export interface Embedded {
  /** A path below the host's, such as `2/Dockerfile`; it and the text alone decide the language. */
  readonly name: string;
  readonly languageId?: string;
  /** Each with its line break and without its margin, in order. */
  readonly lines: readonly Span[];
  /** The blanks that new lines begin with in the host. */
  readonly margin: string;
  /** What goes before a fragment to make it whole; nobody sees it. */
  readonly before?: string;
  /** True for what is shown as it should not be: it is explained and not checked. */
  readonly unchecked?: boolean;
}
