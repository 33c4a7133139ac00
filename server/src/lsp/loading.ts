/** Reading a workspace's folders, without making the first answers wait. */
import type { CancellationToken } from "vscode-languageserver";
import { interesting, isOpaque, packedCharts } from "../engine/interesting";
import type { Snapshot } from "../model/snapshot";
import type { Change } from "../model/workspace";
import { applyDisk, fromDisk } from "./documents";
import type { Session } from "./session";

/**
 * Walks `roots` and applies what is found in one step. Only then are they roots of the snapshot, so that a rule may
 * say that a file is missing below a root, and nowhere else. Who stops the walk or the reading has what was found by then.
 */
export async function load(session: Session, roots: readonly string[], token: CancellationToken): Promise<void> {
  const found = await Promise.all(roots.map((root) => walked(session, root, token)));
  const paths = found.flat();
  const of = { ...session.snapshot(), roots: withRoots(session, roots) };
  const files = await readAll(session, paths, of, token.isCancellationRequested ? undefined : token);
  applyDisk(session, [...paths.map(exists), { kind: "roots", roots: withRoots(session, roots) }, ...files]);
  if (token.isCancellationRequested) return;
  await loadMissing(session);
  await loadPacked(session);
}

/** The snapshot once the workspace has been read, or the token is cancelled: before, answers about all files would be about none. */
export async function loaded(session: Session, token: CancellationToken): Promise<Snapshot> {
  const isLoading = () => session.client.roots.length > 0 && session.snapshot().roots.length === 0;
  while (isLoading() && !token.isCancellationRequested) await session.changed(session.snapshot(), token);
  return session.snapshot();
}

/** Reads the known files that have become interesting, as after a change of the notes' folders. */
export async function loadMissing(session: Session): Promise<void> {
  const snapshot = session.snapshot();
  const missing = [...snapshot.paths].filter((path) => !snapshot.files.has(path) && !isOpaque(path));
  applyDisk(session, await readAll(session, missing, snapshot));
}

/** Reads the packed charts that belong to charts of the workspace. */
export async function loadPacked({ host, snapshot, apply }: Session): Promise<void> {
  for (const path of packedCharts(snapshot())) {
    const files = (await host.files.unpack?.(path)) ?? [];
    if (files.length > 0) apply(files.map((file) => ({ kind: "write", file })));
  }
}

/** The files at and below a path; what could not be looked into is logged once. */
export async function walked(session: Session, path: string, token?: CancellationToken): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const found of session.host.files.walk(path)) {
    if (token?.isCancellationRequested) break;
    if (found.trouble === undefined) paths.push(found.path);
    else session.log(`${found.path} ${found.trouble}`);
  }
  return paths;
}

/** The changes that bring the interesting files among `paths` from the disk, prepared in turns with other messages. */
export async function readAll(
  session: Session,
  paths: readonly string[],
  of: Snapshot,
  token?: CancellationToken,
): Promise<readonly Change[]> {
  const wanted = paths.filter((path) => interesting(path, of));
  const changes: Change[] = [];
  const atOnce = 32;
  for (let at = 0; at < wanted.length && !token?.isCancellationRequested; at += atOnce) {
    const read = wanted.slice(at, at + atOnce).map((path) => fromDisk(session, path, of));
    changes.push(...(await Promise.all(read)).flat());
    await session.host.turn();
  }
  return changes;
}

function withRoots(session: Session, roots: readonly string[]): readonly string[] {
  return [...new Set([...session.snapshot().roots, ...roots])];
}

/** The change that makes a path known. */
export function exists(path: string): Change {
  return { kind: "exists", path };
}
