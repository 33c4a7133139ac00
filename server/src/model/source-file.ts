/** One text at one moment. */
import { keeping } from "./memo";

/** Shared by every version of one file, so that a fact can hand the pieces an edit left alone to the next version. */
export type Lineage = object;

/** An immutable file. */
export interface SourceFile {
  /** Absolute with forward slashes, or a whole URI where the file is not on a disk. */
  readonly path: string;
  readonly text: string;
  readonly version: number;
  /** What the editor calls its language, when an editor has it open. */
  readonly languageId: string | undefined;
  /** What the host could not do with the file's bytes ("is not UTF-8"), said after the file's name. */
  readonly damage: string | undefined;
  readonly lineage: Lineage;
}

/** What makes a new file; everything but path and text has a quiet default. */
export type NewFile = Pick<SourceFile, "path" | "text"> & Partial<SourceFile>;

/** A file from its path and text. */
export function sourceFile(of: NewFile): SourceFile {
  return keeping({
    path: of.path,
    text: of.text,
    version: of.version ?? 0,
    languageId: of.languageId,
    damage: of.damage,
    lineage: of.lineage ?? {},
  });
}

/** True while an editor shows the file, so that it may be typed in. */
export function isOpen({ languageId }: SourceFile): boolean {
  return languageId !== undefined;
}

/** The same file as if nobody had looked at it: what is known of it is forgotten, but for what its lineage keeps. */
export function forgotten(file: SourceFile): SourceFile {
  return { ...file };
}

/**
 * `f`, remembering its answer about the newest text of each lineage. For facts that are small and asked of every file of a
 * workspace: they stay when what they were read from is forgotten.
 */
export function lasting<V>(f: (file: SourceFile) => V): (file: SourceFile) => V {
  const newest = new WeakMap<
    Lineage,
    { readonly file: Pick<SourceFile, "path" | "text" | "languageId">; readonly value: V }
  >();
  return (file) => {
    const known = newest.get(file.lineage);
    if (known !== undefined && isSameFile(known.file, file)) return known.value;
    const value = f(file);
    const { path, text, languageId } = file;
    newest.set(file.lineage, { file: { path, text, languageId }, value });
    return value;
  };
}

function isSameFile(one: Pick<SourceFile, "path" | "text" | "languageId">, other: SourceFile): boolean {
  return one.text === other.text && one.path === other.path && one.languageId === other.languageId;
}

/** True for what is a file already: what is known of it stays known. */
export function isWhole(file: NewFile): file is SourceFile {
  return ["version", "languageId", "damage", "lineage"].every((part) => part in file);
}

/** True for a file inside an archive, `/w/charts/db-1.0.0.tgz!/db/values.yaml`: it can be read, and neither shown nor changed. */
export function isPacked(path: string): boolean {
  return path.includes(".tgz!/");
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The path up to its last slash, without it. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The path that a relative one leads to from a folder. */
export function pathFrom(folder: string, relative: string): string {
  const parts = folder.split("/");
  for (const part of relative.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** A path as a link writes it, without its escapes; one that cannot be read so is what it is. */
export function unescapedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The relative path that leads from a folder to a path. */
export function pathBetween(folder: string, path: string): string {
  const [from, to] = [folder.split("/"), path.split("/")];
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}

/** `path` as seen from `folder`, or the whole path when it lies elsewhere. */
export function relativeTo(folder: string, path: string): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
