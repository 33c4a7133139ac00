/** What a link in a hover to a line of a file does. */
import { Range, Uri, ViewColumn, window } from "vscode";
import type { Command } from "./command";

/** Arguments: a URI, a line and a column, both from 0. */
export const openPlace: Command = async (_, uri, line, column) => {
  if (typeof uri !== "string") return;
  await showPlace(uri, number(line), number(column));
};

/** Opens a file with the cursor at a place: where the user writes, or beside it. */
export async function showPlace(uri: string, line: number, column: number, beside = false): Promise<void> {
  const viewColumn = beside ? ViewColumn.Beside : writingColumn();
  const selection = new Range(line, column, line, column);
  await window.showTextDocument(Uri.parse(uri, true), { selection, viewColumn });
}

/** The column of the editor in front; a note that is shown beside it stays where it is. */
export function writingColumn(): ViewColumn {
  return window.activeTextEditor?.viewColumn ?? window.visibleTextEditors[0]?.viewColumn ?? ViewColumn.One;
}

function number(value: unknown): number {
  return typeof value === "number" && value >= 0 ? Math.floor(value) : 0;
}
