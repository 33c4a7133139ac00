/** How the language client behaves, in every host. */
import { ColorThemeKind, type LogOutputChannel, type TextDocument, Uri, window, workspace } from "vscode";
import { type LanguageClientOptions, type Middleware, vsdiag } from "vscode-languageclient";
import { commandId, linkCommands } from "./names";
import { ours } from "./neighbours";
import { documentSelector } from "./selector";
import { allNotesFolders } from "./settings";

/** Read anew for each start, because a document selector cannot change while a client runs. */
export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    outputChannel,
    documentSelector: documentSelector(allNotesFolders()),
    initializationOptions: { commandLinks: true, colorTheme: colorTheme() },
    markdown: { isTrusted: { enabledCommands: linkCommands.map(commandId) }, supportHtml: false },
    middleware,
  };
}

function colorTheme(): "light" | "dark" | "hc" {
  const { kind } = window.activeColorTheme;
  if (kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight) return "hc";
  return kind === ColorThemeKind.Light ? "light" : "dark";
}

/** The left side of a diff is history: nobody can fix its problems, and in Problems they would look like today's. */
const middleware: Middleware = {
  async provideDiagnostics(document, previousResultId, token, next) {
    if (!isPresent(document)) return undefined;
    const report = await next(document, previousResultId, token);
    return report?.kind === vsdiag.DocumentDiagnosticReportKind.full
      ? { ...report, items: ours(report.items) }
      : report;
  },
  provideWorkspaceDiagnostics: (resultIds, token, reporter, next) =>
    next(resultIds, token, (chunk) =>
      reporter(chunk === null ? chunk : { ...chunk, items: chunk.items.map(withoutTheirs) }),
    ),
};

function withoutTheirs(report: vsdiag.WorkspaceDocumentDiagnosticReport): vsdiag.WorkspaceDocumentDiagnosticReport {
  return report.kind === vsdiag.DocumentDiagnosticReportKind.full ? { ...report, items: ours(report.items) } : report;
}

function isPresent(document: TextDocument | Uri): boolean {
  const { scheme } = document instanceof Uri ? document : document.uri;
  const folders = workspace.workspaceFolders ?? [];
  return scheme === "file" || scheme === "untitled" || folders.some((folder) => folder.uri.scheme === scheme);
}
