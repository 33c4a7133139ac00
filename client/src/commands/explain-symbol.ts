/** *Explain Symbol at Cursor*. */
import type { Command } from "./command";
import { conceptAtCursor, sayNothingHere } from "./concept";

/** Shows beside the editor what a hover at the cursor says. */
export const explainSymbol: Command = async ({ session, notes }) => {
  const explanation = await conceptAtCursor(session);
  if (explanation === undefined) sayNothingHere();
  else await notes.explain(explanation);
};
