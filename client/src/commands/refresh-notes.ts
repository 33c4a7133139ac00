/** *Refresh Notes*. */
import type { Command } from "./command";

/** Asks again for what the Notes view shows. */
export const refreshNotes: Command = async ({ view }) => view.refresh();
