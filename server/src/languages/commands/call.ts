/** A call of one of the known programs, read the way the program reads it. */
import type { Span } from "../../model/span";
import type { CommandFact, FlagFact } from "../../schema/commands/fact";
import { programName } from "../../syntax/shell/invocation";
import type { ShellCommand, ShellWord } from "../../syntax/shell/tree";

/** Whatever stands behind a flag, in its own word or in the next. */
export interface FlagText extends Span {
  readonly text: string;
  /** False when a variable or a substitution decides. */
  readonly literal: boolean;
}

/** A flag as it is written. */
export interface GivenFlag {
  /** `--publish` or `-p`; in `-it` one span a letter. */
  readonly span: Span;
  /** With its dashes. */
  readonly text: string;
  /** The word it stands in. */
  readonly word: ShellWord;
  /** Nothing when the command does not know it. */
  readonly fact: FlagFact | undefined;
  readonly value: FlagText | undefined;
  /** True for `--name=value` and `-pvalue`. */
  readonly glued: boolean;
  /** False behind words that may hold anything, so that it may belong to somebody else. */
  readonly sure: boolean;
}

/** A command with its program, subcommands, flags and operands. */
export interface Call {
  readonly command: ShellCommand;
  /** The program as it is written. */
  readonly program: ShellWord;
  /** The subcommands as they are written, each with the command it leads to. */
  readonly steps: readonly Step[];
  /** Where the steps lead: a command, or a group when none of its commands is named. */
  readonly fact: CommandFact;
  /** The word that should name a command of the group and does not. */
  readonly stray: ShellWord | undefined;
  readonly flags: readonly GivenFlag[];
  readonly operands: readonly ShellWord[];
  /** How many operands stand before `--`, if it is there. */
  readonly dashes: number | undefined;
  /** False when something unknown may add or take words, so that nobody can count. */
  readonly certain: boolean;
}

/** One subcommand of a call. */
export interface Step {
  readonly word: ShellWord;
  readonly fact: CommandFact;
}

/** The flag of this name where it is surely one of the call's own. */
export function flagOf(call: Call, ...names: readonly string[]): GivenFlag | undefined {
  return call.flags.find(({ fact, sure }) => sure && fact !== undefined && names.includes(fact.name));
}

/** From the program to the last subcommand. */
export function headOf({ program, steps }: Call): Span {
  return { start: program.start, end: Math.max(program.end, steps.at(-1)?.word.end ?? 0) };
}

/** The call's command as the user writes it, such as `docker-compose up`. */
export function nameOf({ program, steps }: Call): string {
  return [programName(program), ...steps.map(({ word }) => word.text)].join(" ");
}
