/** All files at one moment, with everything else an answer may depend on. */
import type { Settings } from "./settings";
import type { SourceFile } from "./source-file";

/** Built-in notes: Markdown by concept key (`dockerfile/CMD`). */
export type NoteTexts = ReadonlyMap<string, string>;

/** What others say about the types of a schema, in plain text by `Type.field` or `Type`; pure, however it is loaded. */
export type SchemaTexts = (key: string) => string | undefined;

/** Immutable; every answer of the engine is a function of one of these. */
export interface Snapshot {
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Every file known to exist, loaded or not; a folder that nobody looked into stands there itself. */
  readonly paths: ReadonlySet<string>;
  /** The workspace's folders, absolute. */
  readonly roots: readonly string[];
  readonly settings: Settings;
  readonly notes: NoteTexts;
  readonly texts: SchemaTexts;
  /** The day it is, as `2026-01-31`; nothing where no host said so, and then nothing is out of date. */
  readonly today: string | undefined;
}
