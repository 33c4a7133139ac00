/** Where the user would write on about something they have written about. */
import { ranks } from "../languages/notes/by-term";
import { sections } from "../languages/notes/facts";
import type { Snapshot } from "../model/snapshot";
import { userNotesAbout } from "./user-notes";

/** The end of the section that is surely about the concept; nothing where none is. */
export function placeToWriteOn(
  snapshot: Snapshot,
  key: string,
): { readonly path: string; readonly offset: number } | undefined {
  const about = userNotesAbout(snapshot, { key }).find(({ rank }) => rank >= ranks.heading);
  const file = about && snapshot.files.get(about.path);
  if (about === undefined || file === undefined) return undefined;
  const next = about.rank === ranks.whole ? undefined : sections(file).find(({ whole }) => whole.start > about.offset);
  return { path: about.path, offset: file.text.slice(0, next?.whole.start).trimEnd().length };
}
