/** What is known about a command of a program, and about its flags. */

/** What may stand behind a flag; a switch takes `=true` and `=false` only, `optional` has a value only behind `=`. */
export type FlagValue = "switch" | "text" | "number" | "duration" | "optional";

/** Which versions know a thing, where the versions at hand differ. */
export type Era = "old" | "new" | undefined;

/** A flag of a command. */
export interface FlagFact {
  /** Without dashes. */
  readonly name: string;
  /** One letter, or empty. */
  readonly short: string;
  readonly value: FlagValue;
  readonly hidden: boolean;
  readonly deprecated: boolean;
  readonly required: boolean;
  readonly era: Era;
}

/** A command, or a group of them. */
export interface CommandFact {
  /** From the program on, such as `docker run`; the short one where a command has two. */
  readonly path: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly hidden: boolean;
  readonly deprecated: boolean;
  readonly era: Era;
  /** True when everything behind the first operand belongs to somebody else. */
  readonly leading: boolean;
  /** True when the program does not read flags here. */
  readonly raw: boolean;
  /** How many operands the program accepts. */
  readonly least: number;
  readonly most: number;
  /** The operands as a usage line writes them. */
  readonly operands: string;
  /** By name, those of the groups above included. */
  readonly flags: ReadonlyMap<string, FlagFact>;
  readonly shorts: ReadonlyMap<string, FlagFact>;
  /** By name and by alias. */
  readonly commands: ReadonlyMap<string, CommandFact>;
}
