/** All of the world that a command may touch beside the files, so that tests can stand in for a process. */
import type { NoteTexts, SchemaTexts } from "../../model/snapshot";

/** A process, seen from a command. */
export interface Io {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Everything standard input holds. */
  stdin(): Promise<Uint8Array>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The built-in notes. */
  readonly notes: NoteTexts;
  /** What schemas say about their types. */
  readonly texts?: SchemaTexts;
  /** The day it is, as `2026-01-31`. */
  readonly today?: string;
  readonly version: string;
  /** True when a person reads standard output. */
  readonly isTTY: boolean;
  /** Starts the language server on standard input and output; the process ends with its client. */
  serve(): Promise<void>;
}

/** What a command answers to the shell: fine, problems found, or misused. */
export const exitCodes = { fine: 0, problems: 1, misuse: 2 } as const;
