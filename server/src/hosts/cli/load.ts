/** The workspace around the files that a command names. */
import { interesting, isKept, packedCharts, readLimit } from "../../engine/interesting";
import { languageOf } from "../../engine/language-of";
import { settingsPath } from "../../languages/settings";
import type { Found } from "../../lsp/host";
import type { NewFile, SourceFile } from "../../model/source-file";
import { type Change, Workspace } from "../../model/workspace";
import { decode } from "../decode";
import { nodeFiles } from "../node/files";
import { languageIdIn } from "./guess";
import type { Io } from "./io";
import { enginePath, isWithin } from "./paths";
import { readNamed, rootsOf, targetsOf } from "./targets";

/** A workspace, and which of its files the user asked about. */
export interface Loaded {
  readonly workspace: Workspace;
  /** Files in a language of ours, and what could not be read. */
  readonly asked: readonly string[];
  /** Files that were named and are in no language of ours. */
  readonly unclaimed: readonly string[];
  /** Settings files that decide about the asked files without being among them. */
  readonly settings: readonly string[];
}

/** True for what stands in the workspace only to say that it could not be read. */
export function isUnread(file: SourceFile): boolean {
  return file.damage?.startsWith("cannot be read") ?? false;
}

/** Loads the working directory, whose settings and notes count, and what `names` name. */
export async function load(io: Io, names: readonly string[]): Promise<Loaded> {
  const targets = await targetsOf(io.cwd, names);
  const folders = targets.filter(({ isFolder }) => isFolder).map(({ path }) => path);
  const files = targets.filter(({ isFolder }) => !isFolder).map(({ path }) => path);
  const workspace = new Workspace(io.notes, io.texts, io.today);
  const found = await loadFolders(workspace, rootsOf(enginePath(io.cwd, "."), folders), folders);
  for (const path of files) writeNamed(workspace, { path, ...(await readNamed(path)) });
  return loaded(workspace, found, files);
}

/** Loads the working directory, and standard input as if it were the file `name`. */
export async function loadText(io: Io, name: string): Promise<Loaded> {
  const { workspace } = await load(io, []);
  const path = enginePath(io.cwd, name);
  writeNamed(workspace, { path, ...decode(await io.stdin()) });
  return loaded(workspace, [], [path]);
}

/** Applies what is in the folders, and answers the paths in those that were asked for. */
async function loadFolders(
  workspace: Workspace,
  roots: readonly string[],
  asked: readonly string[],
): Promise<readonly string[]> {
  const found = await walk([...new Set([...roots, ...asked])]);
  const paths = [...found.values()].filter(({ trouble }) => trouble === undefined).map(({ path }) => path);
  workspace.apply([...paths.map((path): Change => ({ kind: "exists", path })), { kind: "roots", roots }]);
  await read(
    workspace,
    paths.filter((path) => path.endsWith(`/${settingsPath}`)),
  );
  const { snapshot } = workspace;
  await read(
    workspace,
    paths.filter((path) => interesting(path, snapshot)),
  );
  for (const path of packedCharts(workspace.snapshot)) {
    const files = await nodeFiles.unpack(path);
    workspace.apply(files.map((file): Change => ({ kind: "write", file })));
  }
  const below = [...found.values()].filter(({ path }) => asked.some((folder) => isWithin(folder, path)));
  workspace.apply(below.flatMap(damaged));
  return below.map(({ path }) => path);
}

/** Everything below the folders, by path. */
async function walk(folders: readonly string[]): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  for (const folder of folders) for await (const one of nodeFiles.walk(folder)) found.set(one.path, one);
  return found;
}

/** Reads files into the workspace, a handful at a time. */
async function read(workspace: Workspace, paths: readonly string[]): Promise<void> {
  const atOnce = 32;
  const changes: Change[] = [];
  for (let at = 0; at < paths.length; at += atOnce) {
    const some = paths
      .slice(at, at + atOnce)
      .map(async (path) => ({ path, reading: await nodeFiles.read(path, readLimit(path)) }));
    for (const { path, reading } of await Promise.all(some))
      if (reading === undefined) changes.push({ kind: "remove", path });
      else if (isKept(path, reading.text)) changes.push({ kind: "write", file: { path, ...reading } });
  }
  workspace.apply(changes);
}

/** A folder that cannot be looked into stands in the workspace as a file without text. */
function damaged({ path, trouble }: Found): readonly Change[] {
  return trouble === undefined ? [] : [{ kind: "write", file: { path, text: "", damage: trouble } }];
}

/** A file that was named is checked under any name, when its text tells its language. */
function writeNamed(workspace: Workspace, file: NewFile): void {
  const { snapshot } = workspace;
  const written = workspace.apply([{ kind: "write", file }]).files.get(file.path);
  const languageId = languageIdIn(file.text);
  if (written === undefined || languageId === undefined || languageOf(snapshot, written) !== undefined) return;
  workspace.apply([{ kind: "write", file: { ...file, languageId } }]);
}

function loaded(workspace: Workspace, found: readonly string[], named: readonly string[]): Loaded {
  const { files, roots } = workspace.snapshot;
  const isOurs = (path: string) => {
    const file = files.get(path);
    return file !== undefined && (isUnread(file) || languageOf(workspace.snapshot, file) !== undefined);
  };
  const asked = [...new Set([...found, ...named])].filter(isOurs);
  const settings = roots.map((root) => `${root}/${settingsPath}`).filter((path) => files.has(path));
  return {
    workspace,
    asked,
    unclaimed: named.filter((path) => !isOurs(path)),
    settings: settings.filter((path) => !asked.includes(path)),
  };
}
