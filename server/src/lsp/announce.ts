/** Telling the client that what was said about an open file is no longer true. */
import { CancellationToken, DiagnosticRefreshRequest, PublishDiagnosticsNotification } from "vscode-languageserver";
import { attempt } from "./guard";
import { reportOf, silence } from "./report";
import type { Session } from "./session";
import { uriOf } from "./uri";

/**
 * Runs as long as the session. Clients that cannot pull are sent what changed; the others are asked to pull again when
 * the answer about a file changed without an edit of that file.
 */
export async function announce(session: Session): Promise<void> {
  await session.ready;
  const step = session.client.pullsDiagnostics ? refresh : publish;
  for (;;) {
    const seen = session.snapshot();
    await attempt(session, "announcing diagnostics", () => step(session), undefined);
    await session.changed(seen, CancellationToken.None);
    await session.host.turn();
  }
}

function publish(session: Session): void {
  for (const path of [...session.told.keys()].filter((path) => !session.open.has(path))) {
    session.told.delete(path);
    send(session, { uri: uriOf(path), diagnostics: silence.items });
  }
  for (const path of session.open) {
    const version = session.snapshot().files.get(path)?.version ?? 0;
    const { items, resultId } = reportOf(session, path);
    const told = session.told.get(path);
    if (told?.version === version && told.resultId === resultId) continue;
    session.told.set(path, { version, resultId });
    send(session, { uri: uriOf(path), version, diagnostics: items });
  }
}

function send(session: Session, params: Parameters<Session["connection"]["sendDiagnostics"]>[0]): void {
  void session.connection.sendNotification(PublishDiagnosticsNotification.type, params);
}

function refresh(session: Session): void {
  for (const path of [...session.told.keys()].filter((path) => !session.open.has(path))) session.told.delete(path);
  const stale = [...session.told].filter(([path, told]) => isStale(session, path, told));
  for (const [path] of stale) session.told.delete(path);
  if (stale.length === 0 || !session.client.refreshesDiagnostics) return;
  session.connection.sendRequest(DiagnosticRefreshRequest.type).catch((error) => session.log(`No refresh: ${error}`));
}

/** A file edited since is pulled again by the client itself. */
function isStale(
  session: Session,
  path: string,
  told: { readonly version: number; readonly resultId: string },
): boolean {
  const version = session.snapshot().files.get(path)?.version;
  return version === told.version && reportOf(session, path).resultId !== told.resultId;
}
