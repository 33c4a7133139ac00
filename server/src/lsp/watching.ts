/** What happens to files while nobody has them open. */
import { type DidChangeWatchedFilesParams, FileChangeType, type FileEvent, WatchKind } from "vscode-languageserver";
import { decidesInterest, interestingGlobs, skippedFolders } from "../engine/interesting";
import { rootOf } from "../engine/settings";
import type { Snapshot } from "../model/snapshot";
import { relativeTo } from "../model/source-file";
import type { Change } from "../model/workspace";
import { applyDisk, fromDisk } from "./documents";
import { exists, loadMissing, loadPacked, readAll, walked } from "./loading";
import type { Session } from "./session";
import { pathOf } from "./uri";

/** Names come and go anywhere; texts matter only where a language could claim them. */
export const watchers = [
  { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
  ...interestingGlobs.map((globPattern) => ({ globPattern, kind: WatchKind.Change })),
];

/** Files were made, changed or deleted by someone else. */
export async function filesChanged(session: Session, { changes }: DidChangeWatchedFilesParams): Promise<void> {
  const wanted = changes.filter((event) => !isSkipped(session.snapshot(), pathOf(event.uri)));
  const results = await Promise.all(wanted.map((event) => changesOf(session, event)));
  applyDisk(session, results.flat());
  if (wanted.some((event) => decidesInterest(pathOf(event.uri)))) await loadMissing(session);
  await loadPacked(session);
}

async function changesOf(session: Session, { uri, type }: FileEvent): Promise<readonly Change[]> {
  const path = pathOf(uri);
  if (type === FileChangeType.Deleted) return below(session, path).map(remove);
  if (type === FileChangeType.Changed)
    return [...packedIn(session, path).map(remove), ...(await fromDisk(session, path))];
  const paths = await walked(session, path);
  return [...paths.map(exists), ...(await readAll(session, paths, session.snapshot()))];
}

/** A folder stands for everything that is known to be in it. */
export function below(session: Session, path: string): readonly string[] {
  const known = session.snapshot().paths;
  if (known.has(path)) return [path, ...packedIn(session, path)];
  return [...known].filter((other) => other.startsWith(`${path}/`));
}

/** What an archive that is known holds: it is read anew. */
function packedIn(session: Session, path: string): readonly string[] {
  if (!path.endsWith(".tgz")) return [];
  return [...session.snapshot().paths].filter((other) => other.startsWith(`${path}!/`));
}

function isSkipped(snapshot: Snapshot, path: string): boolean {
  const inside = relativeTo(rootOf(snapshot, path) ?? "", path);
  return inside.split("/").some((part) => skippedFolders.has(part));
}

/** The change that makes a path unknown. */
export function remove(path: string): Change {
  return { kind: "remove", path };
}
