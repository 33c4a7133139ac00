/** What happens to a session beside what its user types and asks. */
import {
  type CancellationToken,
  DidChangeConfigurationNotification,
  type DidChangeConfigurationParams,
  DidChangeWatchedFilesNotification,
  type DidChangeWorkspaceFoldersParams,
} from "vscode-languageserver";
import { announce } from "./announce";
import { configure, section } from "./configuration";
import { applyDisk } from "./documents";
import { load, loadMissing } from "./loading";
import { offerFormatting } from "./offer-formatting";
import { withProgress } from "./progress";
import { refreshShown } from "./refresh";
import type { Session } from "./session";
import { tellChanges } from "./tell-changes";
import { rootOf } from "./uri";
import { below, remove, watchers } from "./watching";

/** The client is ready: ask for its settings, open the gate for answers, then read the workspace. */
export async function start(session: Session): Promise<void> {
  void announce(session);
  void refreshShown(session);
  void tellChanges(session);
  void offerFormatting(session);
  register(session);
  await Promise.race([configure(session), session.host.pause(longestRoundTrip)]);
  session.settled();
  await loadWithProgress(session, session.client.roots);
}

/** After this long, answers are given without settings and corrected later. */
const longestRoundTrip = 500;

/** The user chose something else. */
export async function configurationChanged(session: Session, params: DidChangeConfigurationParams): Promise<void> {
  await configure(session, params);
  await loadMissing(session);
}

/** Folders joined or left the workspace. */
export async function foldersChanged(session: Session, { event }: DidChangeWorkspaceFoldersParams): Promise<void> {
  const left = event.removed.map((folder) => rootOf(folder.uri));
  const roots = session.snapshot().roots.filter((root) => !left.includes(root));
  const gone = left
    .flatMap((root) => below(session, root))
    .filter((path) => !roots.some((root) => path.startsWith(`${root}/`)));
  applyDisk(session, [...gone.map(remove), { kind: "roots", roots }]);
  await loadWithProgress(
    session,
    event.added.map((folder) => rootOf(folder.uri)),
  );
}

function loadWithProgress(session: Session, roots: readonly string[]): Promise<void> {
  return withProgress(session, "Portolan reads the workspace", (token: CancellationToken) =>
    load(session, roots, token),
  );
}

function register(session: Session): void {
  const { client, connection } = session;
  const refused = (error: unknown) => session.log(`The editor watches nothing for us: ${error}`);
  if (client.registersConfiguration)
    connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(refused);
  if (client.registersWatchers)
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(refused);
}
