/** Diagnostics for clients that pull: of one file at once, and of all closed files as they change. */
import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { Snapshot } from "../../model/snapshot";
import { reportOf, silence } from "../report";
import type { Session } from "../session";
import { pathOf, uriOf } from "../uri";

/** What is said about one file, or that it is what was said before. */
export async function fileDiagnostics(
  session: Session,
  params: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  await session.ready;
  const path = pathOf(params.textDocument.uri);
  const { items, resultId } = reportOf(session, path);
  const version = session.snapshot().files.get(path)?.version ?? 0;
  if (session.open.has(path)) session.told.set(path, { version, resultId });
  return params.previousResultId === resultId ? { kind: "unchanged", resultId } : { kind: "full", resultId, items };
}

/**
 * Answers with the reports that differ from what the client knows, or waits until there are some. A client that takes
 * partial results is sent them as they come, and the request stays open until it is cancelled.
 */
export async function workspaceDiagnostics(
  session: Session,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  await session.ready;
  const told = new Map(params.previousResultIds.map(({ uri, value }) => [pathOf(uri), value]));
  while (!token.isCancellationRequested) {
    const seen = session.snapshot();
    const items = await news(session, seen, told, token);
    if (items.length > 0 && params.partialResultToken === undefined) return { items };
    if (items.length > 0) stream(session, params.partialResultToken ?? "", items);
    await session.changed(seen, token);
    await paused(session, token);
  }
  return { items: [] };
}

/** Closed files can wait until the typing pauses: all of them are looked at again. */
async function paused(session: Session, token: CancellationToken): Promise<void> {
  let before: Snapshot;
  do {
    before = session.snapshot();
    await session.host.pause(quiet);
  } while (session.snapshot() !== before && !token.isCancellationRequested);
}

const quiet = 200;

function stream(session: Session, token: string | number, items: WorkspaceDocumentDiagnosticReport[]): void {
  void session.connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, token, { items });
}

/** Goes through the files with a turn for other messages after each, and stops early when the snapshot is old. */
async function news(session: Session, seen: Snapshot, told: Map<string, string>, token: CancellationToken) {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  for (const path of new Set([...seen.files.keys(), ...told.keys()])) {
    if (token.isCancellationRequested || session.snapshot() !== seen) break;
    const item = newsAbout(session, path, told);
    if (item !== undefined) items.push(item);
    await session.host.turn();
  }
  return items;
}

/**
 * Open files are told of as well: editors pull only those that stand in a tab. Closing one says anew what was said, as
 * an editor forgets it then.
 */
function newsAbout(
  session: Session,
  path: string,
  told: Map<string, string>,
): WorkspaceDocumentDiagnosticReport | undefined {
  const before = told.get(path) ?? silence.resultId;
  const { items, resultId } = session.snapshot().files.has(path) ? reportOf(session, path) : silence;
  const now = session.open.has(path) ? `open ${resultId}` : resultId;
  if (before === now) return undefined;
  told.set(path, now);
  return { kind: "full", uri: uriOf(path), version: null, resultId, items };
}
