/** A build that a file of the workspace asks for. */

/** Both paths are absolute. */
export interface Build {
  /** The folder whose files the build can copy. */
  readonly context: string;
  readonly dockerfile: string;
}
