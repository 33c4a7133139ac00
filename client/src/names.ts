/** The names shared with the manifest and the server: what is written here must be written there. */

/** The extension's id for commands and settings, and the language client's. */
export const id = "portolan";

/** Every command, without `portolan.`; the manifest contributes exactly these. */
export const commandNames = [
  "explainSymbol",
  "searchNotes",
  "openNote",
  "createNote",
  "openPlace",
  "showPlaces",
  "refreshNotes",
  "showExplainPanel",
  "explainNote",
  "explainBack",
  "explainForward",
  "pinExplainPanel",
  "unpinExplainPanel",
  "insertSnippet",
  "newChart",
  "extractToValues",
  "extractNamedTemplate",
  "convertToTemplate",
  "fixAll",
  "restartServer",
  "showOutput",
] as const;

/** One of our commands. */
export type CommandName = (typeof commandNames)[number];

/** What a link in a hover may start; everything else in a hover's Markdown stays text. */
export const linkCommands: readonly CommandName[] = ["openNote", "openPlace", "createNote"];

/** The tree of notes in the Explorer. */
export const notesViewId = `${id}.notes`;

/** The Explain panel, for the editor's memory and for conditions on what is in front. */
export const explainPanelId = `${id}.explain`;

/** A command's whole id. */
export function commandId(name: CommandName): string {
  return `${id}.${name}`;
}
