/** The texts an editor has open; while one is open the disk's text does not count. */
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver";
import { interesting, isKept, readLimit } from "../engine/interesting";
import { prepare } from "../engine/prepare";
import type { Snapshot } from "../model/snapshot";
import { forgotten, type NewFile, type SourceFile, sourceFile } from "../model/source-file";
import type { Change } from "../model/workspace";
import { spanOf, spliceLines } from "./lines";
import type { Session } from "./session";
import { textAfter } from "./sync";
import { pathOf } from "./uri";

/** An editor shows a text. */
export function opened(session: Session, { textDocument }: DidOpenTextDocumentParams): void {
  const { uri, text, version, languageId } = textDocument;
  const path = pathOf(uri);
  session.open.add(path);
  session.apply([{ kind: "write", file: { path, text, version, languageId } }]);
}

/** Someone typed. */
export function edited(session: Session, { textDocument, contentChanges }: DidChangeTextDocumentParams): void {
  const path = pathOf(textDocument.uri);
  const file = session.snapshot().files.get(path);
  if (file === undefined || !session.open.has(path)) throw new Error(`${path} was changed but never opened`);
  const now = sourceFile({ ...file, text: textAfter(file, contentChanges), version: textDocument.version });
  const [change, ...others] = contentChanges;
  if (change !== undefined && "range" in change && others.length === 0)
    spliceLines(file, now, spanOf(file, change.range), change.text);
  session.apply([{ kind: "write", file: now }]);
}

/** The editor is done: the disk's text counts again. */
export async function closed(session: Session, { textDocument }: DidCloseTextDocumentParams): Promise<void> {
  const path = pathOf(textDocument.uri);
  session.open.delete(path);
  applyDisk(session, await fromDisk(session, path));
}

/** What to apply so that a path holds what is on the disk. */
export async function fromDisk(
  session: Session,
  path: string,
  of: Snapshot = session.snapshot(),
): Promise<readonly Change[]> {
  const reading = await session.host.files.read(path, readLimit(path));
  const gone: Change = { kind: "remove", path };
  if (reading === undefined) return [gone];
  if (!interesting(path, of) || !isKept(path, reading.text)) return [gone, { kind: "exists", path }];
  return [{ kind: "write", file: prepared({ path, ...reading }, of) }];
}

/** A closed file with what others may know of it; what that was read from is forgotten, since there are many of them. */
function prepared(fresh: NewFile, of: Snapshot): SourceFile {
  const before = of.files.get(fresh.path);
  const file = sourceFile(before === undefined ? fresh : { ...fresh, lineage: before.lineage });
  prepare(of, file);
  return forgotten(file);
}

/** Applies what was seen on the disk, but for files that an editor has open by now. */
export function applyDisk(session: Session, changes: readonly Change[]): void {
  session.apply(changes.filter((change) => !session.open.has(pathOfChange(change) ?? "")));
}

function pathOfChange(change: Change): string | undefined {
  if (change.kind === "write") return change.file.path;
  return change.kind === "remove" ? change.path : undefined;
}
