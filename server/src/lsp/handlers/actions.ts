/** Repairs behind the lightbulb and on save. */
import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import { type Action, actions } from "../../engine/act";
import type { Snapshot } from "../../model/snapshot";
import { diagnosticOf, snippetEditOf, workspaceEditOf } from "../convert";
import { spanOf } from "../lines";
import { noteDocument } from "../links";
import type { InFile } from "../row";
import { uriOf } from "../uri";

/** What `editor.codeActionsOnSave` may name. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.portolan`;

/** The actions at a range of the kinds that are wanted. */
export function codeActions(at: InFile, { range, context }: CodeActionParams): CodeAction[] | null {
  if (!at.session.client.actionLiterals) return null;
  const wanted = (kind: string) => context.only?.some((only) => `${kind}.`.startsWith(`${only}.`)) ?? true;
  return actions(at.snapshot, at.path, spanOf(at.file, range))
    .filter(
      (action) => wanted(kindOf(action)) && (at.session.client.createsFiles || !createsFiles(at.snapshot, action)),
    )
    .map((action) => actionOf(at, action));
}

function actionOf({ session, snapshot, path }: InFile, { title, kind, edits, problem, preferred }: Action): CodeAction {
  const asks = session.client.snippetEdits && edits.some(({ blank }) => blank !== undefined);
  const write = asks ? snippetEditOf : workspaceEditOf;
  const href = problem && noteDocument(session.client, snapshot, problem.rule);
  return {
    title,
    kind: kindOf({ kind }),
    edit: write(snapshot, path, edits),
    ...(problem === undefined ? {} : { diagnostics: [diagnosticOf(snapshot, problem, href)] }),
    ...(preferred ? { isPreferred: true } : {}),
    ...(kind === "refactor.rewrite.template" ? shown(session, snapshot, edits) : {}),
  };
}

/** A template that was made is opened where the client has a command for it. */
function shown(
  { client }: InFile["session"],
  { paths }: Snapshot,
  edits: Action["edits"],
): Pick<CodeAction, "command"> {
  const made = edits.find(({ path }) => path?.includes("/templates/") && !paths.has(path))?.path;
  if (made === undefined || !client.commandLinks) return {};
  return { command: { title: "Open", command: "portolan.openPlace", arguments: [uriOf(made), 0, 0] } };
}

function createsFiles({ paths }: Snapshot, { edits }: Action): boolean {
  return edits.some(({ path }) => path !== undefined && !paths.has(path));
}

function kindOf({ kind }: Pick<Action, "kind">): CodeActionKind {
  return kind === "fixAll" ? fixAllKind : kind;
}
