/** What a POSIX shell would run, as far as the text alone tells. */
import type { Span } from "../../model/span";

/** A word of a command. */
export interface ShellWord extends Span {
  /** Without quotes and escapes; expansions stand as they are written. */
  readonly text: string;
  /** True when it holds no `$…` or backticks, so that `text` is what the program gets, wildcards aside. */
  readonly literal: boolean;
}

/** `>file`, `<<<word`, `2>&1`; the operator has no descriptor number. */
export interface ShellRedirection {
  readonly operator: string;
  readonly target: ShellWord;
}

/** How a command is tied to what follows it: empty at the end of the text. */
export type ShellOperator = "&&" | "||" | ";" | "|" | "&" | "\n" | "";

/** A simple command; nested ones (in substitutions and subshells) are commands of their own. */
export interface ShellCommand extends Span {
  /** The program and its arguments, without assignments and redirections; at least one. */
  readonly words: readonly ShellWord[];
  readonly assignments: readonly ShellWord[];
  readonly redirections: readonly ShellRedirection[];
  readonly operator: ShellOperator;
  /** True when it reads what the command before it writes. */
  readonly piped: boolean;
  /** 0 at the top; deeper inside `(…)`, `$(…)`, backticks and `sh -c '…'`, whose directory changes end with them. */
  readonly depth: number;
}
