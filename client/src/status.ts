/** The language status item: what Portolan has to say about the file in front, and whether the server lives. */
import {
  DiagnosticSeverity,
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages,
  window,
} from "vscode";
import { State } from "vscode-languageclient";
import { commandId, id } from "./names";
import type { Session } from "./session";
import { problemCounts } from "./status-text";

/** Shown for the languages Portolan speaks, until disposed. */
export function createStatus(session: Session, version: string): Disposable {
  const item = languages.createLanguageStatusItem(id, [{ language: "dockerfile" }]);
  item.name = "Portolan";
  item.detail = `Portolan ${version}`;
  const refresh = () => show(item, session.state);
  refresh();
  return Disposable.from(
    item,
    session.onDidChangeState(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    languages.onDidChangeDiagnostics(refresh),
  );
}

function show(item: LanguageStatusItem, state: State): void {
  const down = state === State.Stopped || state === State.StartFailed;
  item.busy = state === State.Starting;
  item.severity = down ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.text = `Portolan: ${item.busy ? "starting" : down ? "the language server is not running" : problems()}`;
  item.command = down
    ? { title: "Restart", command: commandId("restartServer") }
    : { title: "Show Output", command: commandId("showOutput") };
}

function problems(): string {
  const document = window.activeTextEditor?.document;
  const ours = document === undefined ? [] : languages.getDiagnostics(document.uri).filter(isOurs);
  const worth = (severity: DiagnosticSeverity) => ours.filter((problem) => problem.severity === severity).length;
  return problemCounts(worth(DiagnosticSeverity.Error), worth(DiagnosticSeverity.Warning));
}

function isOurs({ source }: { readonly source?: string | undefined }): boolean {
  return source?.toLowerCase() === id;
}
