/** The concept that a command is about. */
import { window } from "vscode";
import { type Explanation, explainAt } from "../protocol";
import type { Session } from "../session";
import { say } from "./say";

/** What is under the cursor of the editor in front, if anything is. */
export async function conceptAtCursor(session: Session): Promise<Explanation | undefined> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { asTextDocumentIdentifier, asPosition } = session.client.code2ProtocolConverter;
  const textDocument = asTextDocumentIdentifier(editor.document);
  const position = asPosition(editor.selection.active);
  return (await session.ask(explainAt, { textDocument, position })) ?? undefined;
}

/** Where the cursor of the editor in front is; the same text means the same place. */
export function cursorPlace(): string | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  return `${editor.document.uri}#${line}:${character}`;
}

/** Said when a command needs a concept and the cursor is on none. */
export function sayNothingHere(): void {
  say("There is nothing to explain here. Put the cursor on an instruction, a flag or a name and try again.");
}
