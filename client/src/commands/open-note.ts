/** *Open Note…*, and what a link in a hover to a note does. */
import { isKey } from "../note-names";
import type { Command } from "./command";
import { isOwn, pickNote } from "./pick-note";

/** Argument: a built-in note's key; without it the user chooses one. */
export const openNote: Command = async ({ session, notes }, key) => {
  if (typeof key === "string") {
    if (isKey(key)) await notes.show(key);
    return;
  }
  const note = await pickNote(session, (one) => !isOwn(one), "Choose a built-in note");
  if (note !== undefined && !isOwn(note)) await notes.show(note.key);
};
