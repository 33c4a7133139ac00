/** Pieces of a file that are written in another language. */
import type { Span } from "./span";

/** A fence of a note, a script in a CI job: lines of the host file that are a file of their own. */
export interface Embedded {
  /** A path below the host's, such as `2/Dockerfile`; it and the text alone decide the language. */
  readonly name: string;
  readonly languageId?: string;
  /** Each with its line break and without its margin, in order. */
  readonly lines: readonly Span[];
  /** What is read instead of the lines' own text and is as long, such as one line that is folded in the host. */
  readonly text?: string;
  /** The blanks that new lines begin with in the host; nothing where it takes none. */
  readonly margin: string | undefined;
  /** What goes before a fragment to make it whole; nobody sees it. */
  readonly before?: string;
  /** True for what is shown as it should not be: it is explained and not checked. */
  readonly unchecked?: boolean;
  /** For lines with parts of the host's own in them. Such a piece is completed, explained and outlined, and nothing more. */
  readonly mask?: Mask;
}

/** A text that stands for lines of a host, as long as they are. */
export interface Mask {
  readonly text: string;
  /** The host's places that are not of the embedded file, in order. */
  readonly holes: readonly Span[];
}
