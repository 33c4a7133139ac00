/** *Show Resource Map*. */
import type { Command } from "./command";

/** Opens the map beside the editor, or brings it to the front. */
export const showResourceMap: Command = async ({ map }) => map.show();
