/** What a link in a hover to a line of a file does. */
import { Range, Uri, window } from "vscode";
import type { Command } from "./command";

/** Arguments: a URI, a line and a column, both from 0. */
export const openPlace: Command = async (_, uri, line, column) => {
  if (typeof uri !== "string") return;
  await showPlace(uri, number(line), number(column));
};

/** Opens a file with the cursor at a place. */
export async function showPlace(uri: string, line: number, column: number): Promise<void> {
  await window.showTextDocument(Uri.parse(uri, true), { selection: new Range(line, column, line, column) });
}

function number(value: unknown): number {
  return typeof value === "number" && value >= 0 ? Math.floor(value) : 0;
}
