/** What a host lends the protocol layer: files, built-in notes and turns on its clock. */

import type { NoteTexts, SchemaTexts } from "../model/snapshot";
import type { NewFile } from "../model/source-file";

/** A file a walk came by or, with `trouble`, a folder or file it could not look into. */
export interface Found {
  readonly path: string;
  /** Why, said after the path: "could not be read: permission denied". */
  readonly trouble?: string;
}

/** A file's text, and what could not be done with its bytes, said after the file's name. */
export interface Reading {
  readonly text: string;
  readonly damage: string | undefined;
}

/** The door to the files of a workspace; neither function ever rejects because of what is on a disk. */
export interface WorkspaceFiles {
  /** Every file below `root` outside the folders of `skippedFolders`; `root` itself when it is a file. */
  walk(root: string): AsyncIterable<Found>;
  /** Nothing when there is no such file; no text of one with more bytes than `limit`. */
  read(path: string, limit?: number): Promise<Reading | undefined>;
  /** The files of the packed chart at a path, as `path!/name/values.yaml`; none where it cannot be read. */
  unpack?(path: string): Promise<readonly NewFile[]>;
}

/** One process or worker around the server. */
export interface Host {
  readonly notes: NoteTexts;
  /** What schemas say about their types; nothing where the host cannot load them. */
  readonly texts?: SchemaTexts;
  /** The day it is when the server starts, as `2026-01-31`. */
  readonly today?: string;
  readonly files: WorkspaceFiles;
  /** Settles after the messages that already wait have been handled. */
  turn(): Promise<void>;
  /** Settles after so many milliseconds, without keeping the process alive. */
  pause(milliseconds: number): Promise<void>;
}
