/** Renaming; a refusal reaches the user as a sentence. */
import {
  LSPErrorCodes,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { rename as renamed, renameRange } from "../../engine/rename";
import { workspaceEditOf } from "../convert";
import { rangeOf } from "../lines";
import type { AtPlace } from "../row";

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

function refusal(why: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, why);
}
