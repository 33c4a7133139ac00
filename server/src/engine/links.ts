/** How a host turns targets into the links its reader can follow. */

/** Each answers the link's URL, or nothing where the host has no such link: then plain text stands there. */
export interface Links {
  /** A built-in note by key. */
  note(key: string): string | undefined;
  /** A place in a file of the workspace. */
  place(path: string, offset: number): string | undefined;
  /** Starts a note of the user's own about a concept. */
  write(key: string, title: string): string | undefined;
  /** True where the reader sees pictures; others get their words. */
  readonly pictures?: boolean;
}

/** For readers who cannot follow any link. */
export const noLinks: Links = { note: () => undefined, place: () => undefined, write: () => undefined };
