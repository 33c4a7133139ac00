/** The Dockerfile tree. Places inside an instruction count from its own start, so that a moved instruction is the same. */
import type { Span } from "../../model/span";

/** A stretch of text as the builder reads it: line joints are gone, quotes and escapes are kept. */
export interface Word extends Span {
  readonly text: string;
}

/** `# name=value` at the very top of a file; places count from the file's start. */
export interface Directive extends Span {
  /** Lower-cased text: the builder ignores case here. */
  readonly name: Word;
  readonly value: Word;
}

/** `--name=value` or `--name`. */
export interface Flag extends Span {
  /** With its dashes. */
  readonly name: Word;
  /** Unquoted text, its span without the equals sign; absent without one. */
  readonly value: Word | undefined;
}

/** A string of an exec form; the text is the decoded value, the span includes the quotes. */
export type JsonString = Word;

/** Why an argument that starts with `[` is not a list of JSON strings. */
export type JsonFault = "unterminated" | "single-quotes" | "not-a-string" | "malformed";

/** What stands in brackets. Without a fault it is an exec form; otherwise the builder reads plain text. */
export interface JsonArray extends Span {
  readonly items: readonly JsonString[];
  readonly fault: { readonly kind: JsonFault; readonly span: Span } | undefined;
}

/** `KEY=value`, `KEY value` (the old form) or a bare `KEY`. */
export interface Pair extends Span {
  readonly key: Word;
  /** Quotes and escapes kept; absent for a bare key. */
  readonly value: Word | undefined;
  readonly equals: boolean;
}

/** `<<NAME` with its body. */
export interface Heredoc {
  /** `<<-"NAME"`, as written. */
  readonly mark: Span;
  /** Unquoted. */
  readonly name: Word;
  /** False when the name is quoted: the body is taken as it is. */
  readonly expands: boolean;
  /** True for `<<-`: leading tabs of the body go. */
  readonly stripsTabs: boolean;
  /** Whole lines, without the terminator's. */
  readonly body: Span;
  /** The terminator, or nothing when the file ends first. */
  readonly end: Span | undefined;
}

/** `$NAME`, `${NAME}` or `${NAME:-word}`. */
export interface Variable extends Span {
  readonly name: Word;
  /** `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `##`, `%`, `%%`, `/`, `//`, or what else stands there; empty without one. */
  readonly modifier: string;
  /** What follows the modifier. */
  readonly word: Word | undefined;
  /** False for `${NAME` with no closing brace. */
  readonly closed: boolean;
  /** Who replaces it: the builder, or the shell of the command when it runs. */
  readonly by: "builder" | "shell";
}

/** One instruction with everything that belongs to it. */
export interface Instruction extends Span {
  /** As written; a trigger has its parent's. */
  readonly text: string;
  readonly keyword: Word;
  /** The keyword in upper case. */
  readonly name: string;
  readonly flags: readonly Flag[];
  /** All after the flags, trimmed; nothing when there is none. */
  readonly rest: Word | undefined;
  /** The arguments as the instruction splits them: words, exec-form strings or pairs. */
  readonly words: readonly Word[];
  readonly json: JsonArray | undefined;
  readonly pairs: readonly Pair[];
  readonly heredocs: readonly Heredoc[];
  readonly variables: readonly Variable[];
  /** What ONBUILD registers; its places count like its parent's. */
  readonly trigger: Instruction | undefined;
  /** Whole comment lines among continued lines. */
  readonly comments: readonly Span[];
  /** Blank lines among continued lines. */
  readonly blanks: readonly Span[];
  /** The text on one line, and the way back to places. */
  readonly logical: Logical;
}

/** An instruction at its place in the file. */
export interface Placed extends Span {
  readonly node: Instruction;
}

/** A whole file: always a tree, whatever the text. */
export interface Dockerfile {
  readonly escape: string;
  readonly directives: readonly Directive[];
  /** Comment lines between instructions, without directives. */
  readonly comments: readonly Span[];
  readonly instructions: readonly Placed[];
}

/** The joined text; `starts[i]` in it is `places[i]` in the instruction's own text. */
export interface Logical {
  readonly text: string;
  readonly starts: readonly number[];
  readonly places: readonly number[];
  readonly comments: readonly Span[];
  readonly blanks: readonly Span[];
  /** Where heredoc bodies start: after the line break of the last joined line. */
  readonly end: number;
}
