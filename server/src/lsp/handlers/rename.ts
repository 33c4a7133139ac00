/** Renaming; a refusal reaches the user as a sentence. */
import {
  LSPErrorCodes,
  type PrepareRenameResult,
  type RenameFilesParams,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { moveEdits } from "../../engine/move";
import { rename as renamed, renameRange } from "../../engine/rename";
import { workspaceEditOf } from "../convert";
import { rangeOf } from "../lines";
import type { AtPlace } from "../row";
import type { Session } from "../session";
import { pathOf } from "../uri";

/** The name that would change. */
export function prepareRename({ snapshot, file, path, offset }: AtPlace): PrepareRenameResult {
  const found = renameRange(snapshot, path, offset);
  if (found === undefined) throw refusal("There is no name here that can be changed");
  return { range: rangeOf(file, found.span), placeholder: found.text };
}

/** The edits that change it everywhere. */
export function rename({ snapshot, path, offset }: AtPlace, { newName }: RenameParams): WorkspaceEdit {
  const outcome = renamed(snapshot, path, offset, newName);
  if ("refused" in outcome) throw refusal(outcome.refused);
  return workspaceEditOf(snapshot, path, outcome.edits);
}

/** The edits that keep paths leading to files that are about to move. */
export function renameFiles(session: Session, { files }: RenameFilesParams): WorkspaceEdit | null {
  const snapshot = session.snapshot();
  const moves = files.map(({ oldUri, newUri }) => ({ from: pathOf(oldUri), to: pathOf(newUri) }));
  const edits = moveEdits(snapshot, moves);
  return edits.length === 0 ? null : workspaceEditOf(snapshot, "", edits);
}

function refusal(why: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, why);
}
