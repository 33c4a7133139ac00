/** What the client at the other end can do and wants, read once. */
import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import type { Showing } from "./session";
import { rootOf, uriOf } from "./uri";

/** Every field is false or empty for a client that says nothing. */
export interface Client {
  readonly roots: readonly string[];
  /** It runs our `command:` links and serves `portolan-note:` documents, as our own extension does. */
  readonly commandLinks: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly snippets: boolean;
  readonly snippetEdits: boolean;
  readonly symbolTree: boolean;
  readonly actionLiterals: boolean;
  /** It makes new files when an edit asks for them. */
  readonly createsFiles: boolean;
  readonly preparesRename: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** What it asks for again when told so. */
  readonly refreshes: readonly Showing[];
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly registersFormatting: boolean;
}

/** Reads capabilities, workspace folders and `initializationOptions` (`{ commandLinks?: boolean }`). */
export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument }: ClientCapabilities = params.capabilities;
  const edits = workspace?.workspaceEdit;
  const item = textDocument?.completion?.completionItem;
  const options: { readonly commandLinks?: unknown } | null | undefined = params.initializationOptions;
  return {
    roots: rootsOf(params),
    commandLinks: options?.commandLinks === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    markdownCompletion: item?.documentationFormat?.includes("markdown") === true,
    snippets: item?.snippetSupport === true,
    snippetEdits: edits?.documentChanges === true && edits.snippetEditSupport === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    actionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes("create") === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshes: [
      ...(workspace?.codeLens?.refreshSupport === true ? (["lenses"] as const) : []),
      ...(workspace?.inlayHint?.refreshSupport === true ? (["hints"] as const) : []),
    ],
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersFormatting: registersFormatting(textDocument),
  };
}

/** All three or none. */
function registersFormatting(can: ClientCapabilities["textDocument"]): boolean {
  const all = [can?.formatting, can?.rangeFormatting, can?.onTypeFormatting];
  return all.every((one) => one?.dynamicRegistration === true);
}

function rootsOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => rootOf(folder.uri));
  if (params.rootUri) return [rootOf(params.rootUri)];
  return params.rootPath ? [rootOf(uriOf(params.rootPath.replaceAll("\\", "/")))] : [];
}
