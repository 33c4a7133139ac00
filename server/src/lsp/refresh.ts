/** Telling the client that lenses or hints it shows are no longer true, because another file changed. */
import { CancellationToken, CodeLensRefreshRequest, InlayHintRefreshRequest } from "vscode-languageserver";
import { hints } from "../engine/inlay";
import { lenses } from "../engine/lens";
import type { Snapshot } from "../model/snapshot";
import type { SourceFile } from "../model/source-file";
import { attempt } from "./guard";
import type { InFile } from "./row";
import type { Session, Showing } from "./session";

const kinds = {
  lenses: { request: CodeLensRefreshRequest.type, of: lenses },
  hints: {
    request: InlayHintRefreshRequest.type,
    of: (snapshot: Snapshot, path: string, { text }: SourceFile) =>
      hints(snapshot, path, { start: 0, end: text.length }),
  },
};

/** Notes what the client shows of a file from now on. */
export function noteShown({ session, snapshot, file, path }: InFile, kind: Showing): void {
  session.shown[kind].set(path, { version: file.version, text: textOf(kind, snapshot, path, file) });
}

/** Runs as long as the session, and speaks once the typing pauses. */
export async function refreshShown(session: Session): Promise<void> {
  for (;;) {
    const seen = session.snapshot();
    await session.changed(seen, CancellationToken.None);
    await session.host.pause(quiet);
    for (const kind of session.client.refreshes)
      await attempt(session, `refreshing ${kind}`, () => refresh(session, kind), undefined);
  }
}

const quiet = 300;

function refresh(session: Session, kind: Showing): void {
  const shown = session.shown[kind];
  const stale = [...shown.keys()].filter((path) => isStale(session, kind, path));
  for (const path of shown.keys()) if (!session.open.has(path) || stale.includes(path)) shown.delete(path);
  if (stale.length === 0) return;
  session.connection.sendRequest(kinds[kind].request).catch((error) => session.log(`No refresh of ${kind}: ${error}`));
}

/** A file edited since is asked about again by the client itself. */
function isStale({ open, snapshot, shown }: Session, kind: Showing, path: string): boolean {
  const [file, before] = [snapshot().files.get(path), shown[kind].get(path)];
  if (file === undefined || !open.has(path) || before?.version !== file.version) return false;
  return textOf(kind, snapshot(), path, file) !== before.text;
}

function textOf(kind: Showing, snapshot: Snapshot, path: string, file: SourceFile): string {
  return JSON.stringify(kinds[kind].of(snapshot, path, file));
}
