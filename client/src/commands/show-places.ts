/** What a click on a lens does: what it speaks of is shown beside it. */
import { commands, Location, Position, Uri } from "vscode";
import type { Command } from "./command";

/** Arguments: a URI, a line and a column from 0, and a list of such. */
export const showPlaces: Command = async (_, uri, line, column, places) => {
  const from = locationOf([uri, line, column]);
  if (from === undefined || !Array.isArray(places)) return;
  const found = places.map(locationOf).filter((each) => each !== undefined);
  await commands.executeCommand("editor.action.showReferences", from.uri, from.range.start, found);
};

function locationOf(place: unknown): Location | undefined {
  const [uri, line, column]: readonly unknown[] = Array.isArray(place) ? place : [];
  if (typeof uri !== "string" || typeof line !== "number" || typeof column !== "number") return undefined;
  return new Location(Uri.parse(uri, true), new Position(line, column));
}
