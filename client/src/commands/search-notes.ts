/** *Search Notes…*. */
import type { Command } from "./command";
import { showPlace } from "./open-place";
import { isOwn, pickNote } from "./pick-note";

/** Lists every note; a built-in one opens rendered, the user's own opens for writing. */
export const searchNotes: Command = async ({ session, notes }) => {
  const note = await pickNote(session);
  if (note === undefined) return;
  await (isOwn(note) ? showPlace(note.uri, note.line, 0) : notes.show(note.key));
};
