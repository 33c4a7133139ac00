/** Every request the server answers: the method, its handler, and what the client is told we can do. */
import {
  CodeActionKind,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
  SignatureHelpRequest,
  WillRenameFilesRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver";
import { tokenTypes } from "../model/outline";
import type { Client } from "./client";
import { codeActions, fixAllKind } from "./handlers/actions";
import { complete } from "./handlers/completion";
import { fileDiagnostics, workspaceDiagnostics } from "./handlers/diagnostics";
import { formatFile, formatLine, formatRange } from "./handlers/formatting";
import { hover, signatureHelp } from "./handlers/hover";
import { inlayHints, lenses } from "./handlers/inlay";
import { definition, highlights, references, workspaceSymbols } from "./handlers/navigation";
import { documentSymbols, foldingRanges } from "./handlers/outline";
import { explain, explainAt, fixAll, languageId, note, noteAbout, notes, noteTree, searchNotes } from "./handlers/own";
import { documentLinks, selectionRanges } from "./handlers/reading";
import { prepareRename, rename, renameFiles } from "./handlers/rename";
import { rangeTokens, tokens } from "./handlers/tokens";
import { formatTrigger } from "./offer-formatting";
import {
  explainAtRequest,
  explainRequest,
  fixAllRequest,
  languageIdRequest,
  noteAboutRequest,
  noteRequest,
  notesRequest,
  noteTreeRequest,
  searchNotesRequest,
} from "./own-requests";
import { atPlace, inFile, inSession, type Row } from "./row";

const diagnosticProvider = { identifier: "portolan", interFileDependencies: true, workspaceDiagnostics: true };

/** What is promised from the start only to clients that cannot be told later. */
function unlessRegistered(capabilities: ServerCapabilities): (client: Client) => ServerCapabilities {
  return ({ registersFormatting }) => (registersFormatting ? {} : capabilities);
}

/** The table. */
export const requests: readonly Row[] = [
  inSession(DocumentDiagnosticRequest.type, fileDiagnostics, ({ pullsDiagnostics }) =>
    pullsDiagnostics ? { diagnosticProvider } : {},
  ),
  inSession(WorkspaceDiagnosticRequest.type, workspaceDiagnostics),
  atPlace(HoverRequest.type, hover, { hoverProvider: true }),
  atPlace(CompletionRequest.type, complete, { completionProvider: { triggerCharacters: [..."-=$:{, /#@"] } }),
  atPlace(SignatureHelpRequest.type, signatureHelp, { signatureHelpProvider: { triggerCharacters: [" ", "=", ","] } }),
  atPlace(DefinitionRequest.type, definition, { definitionProvider: true }),
  atPlace(ReferencesRequest.type, references, { referencesProvider: true }),
  atPlace(DocumentHighlightRequest.type, highlights, { documentHighlightProvider: true }),
  atPlace(PrepareRenameRequest.type, prepareRename, ({ preparesRename }) => ({
    renameProvider: preparesRename ? { prepareProvider: true } : true,
  })),
  atPlace(RenameRequest.type, rename),
  inSession(WillRenameFilesRequest.type, renameFiles),
  inFile(DocumentSymbolRequest.type, documentSymbols, { documentSymbolProvider: true }),
  inSession(WorkspaceSymbolRequest.type, workspaceSymbols, { workspaceSymbolProvider: true }),
  inFile(FoldingRangeRequest.type, foldingRanges, { foldingRangeProvider: true }),
  inFile(SelectionRangeRequest.type, selectionRanges, { selectionRangeProvider: true }),
  inFile(DocumentLinkRequest.type, documentLinks, { documentLinkProvider: {} }),
  inFile(SemanticTokensRequest.type, tokens, {
    semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true, range: true },
  }),
  inFile(SemanticTokensRangeRequest.type, rangeTokens),
  inFile(InlayHintRequest.type, inlayHints, { inlayHintProvider: true }),
  inFile(CodeLensRequest.type, lenses, { codeLensProvider: {} }),
  inFile(CodeActionRequest.type, codeActions, {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] },
  }),
  inFile(DocumentFormattingRequest.type, formatFile, unlessRegistered({ documentFormattingProvider: true })),
  inFile(DocumentRangeFormattingRequest.type, formatRange, unlessRegistered({ documentRangeFormattingProvider: true })),
  atPlace(
    DocumentOnTypeFormattingRequest.type,
    formatLine,
    unlessRegistered({ documentOnTypeFormattingProvider: { firstTriggerCharacter: formatTrigger } }),
  ),
  inSession(explainRequest, explain),
  atPlace(explainAtRequest, explainAt),
  inSession(notesRequest, notes),
  inSession(noteRequest, note),
  inSession(searchNotesRequest, searchNotes),
  inSession(noteTreeRequest, noteTree),
  inSession(noteAboutRequest, noteAbout),
  inSession(fixAllRequest, fixAll),
  inSession(languageIdRequest, languageId),
];
