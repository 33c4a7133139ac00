/** *Show Output*. */
import type { Command } from "./command";

/** Shows what the client and the server have written. */
export const showOutput: Command = async ({ output }) => output.show(true);
