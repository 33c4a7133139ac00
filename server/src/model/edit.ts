/** Changes to texts: what a fix, a rename or a completion asks the host to do. */
import type { Span } from "./span";

/** Replace `span` with `text`, in the file at `path` or, without one, in the file at hand; a path nobody knows is a new file's. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  readonly path?: string;
  readonly blank?: Blank;
}

/** Words that only the user knows: where the host can, they are asked for at a place in the edit's text, else left out. */
export interface Blank {
  readonly at: number;
  /** What stands before them. */
  readonly before: string;
  /** What stands there until they are typed. */
  readonly hint: string;
}

/** A repair with a title in the imperative, offered where its finding stands. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** True when the repair never changes what the file means, so that fix-all may apply it unasked. */
  readonly safe: boolean;
}

/** A rewriting of what is not wrong, with a title in the imperative. */
export interface Offer {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** What editors ask for it by, the more general word first. */
  readonly kind: "rewrite" | "rewrite.template" | "extract.value" | "extract.template";
}

/** The text after edits of this one file, which must not overlap; later edits at one place follow earlier ones. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let at = 0;
  for (const edit of ordered) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
