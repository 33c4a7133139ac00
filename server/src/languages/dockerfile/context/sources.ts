/** What COPY, ADD and bind mounts take from the build context. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import { covers } from "../../../model/span";
import type { Instruction, Placed, Word } from "../../../syntax/dockerfile/tree";
import { cleanPath } from "../../../syntax/dockerignore/clean";
import { type Glob, glob } from "../../../syntax/dockerignore/glob";
import { mounts, mountValue } from "../mounts";
import { type Found, looking, parts } from "../parts";
import { at, stageAt } from "../stages";
import { expand, type Scope, valueAt } from "../values";

/** One source, with its place in the file. */
export interface Source {
  readonly placed: Placed;
  /** As written. */
  readonly word: Word;
  /** From the context's root, in the shortest form; `.` is the root itself. */
  readonly path: string;
  /** What it matches where it holds wildcards. */
  readonly glob: Glob | undefined;
  /** False where variables or quotes stand between the text and the path. */
  readonly plain: boolean;
}

/**
 * The sources whose paths the file decides: no heredocs, URLs, or what another stage or a build argument gives,
 * and no `**` where `--parents` lets it go through folders.
 */
export const sources: (file: SourceFile) => readonly Source[] = memo((file) =>
  parts(file).flatMap((part) => written(file, part).flatMap((each) => sourceIn(file, each))),
);

/** True when the instruction copies from the context. */
export function copiesFromContext({ name, flags }: Instruction): boolean {
  return (name === "COPY" || name === "ADD") && !flags.some((flag) => flag.name.text === "--from");
}

function sourceIn(file: SourceFile, { placed, found: { word, source } }: Found<Written>): readonly Source[] {
  const path = source === "file" ? sourceOf(file, placed, word) : source;
  return path === undefined ? [] : [{ placed, word: at(placed, word), ...path }];
}

type Path = Pick<Source, "path" | "glob" | "plain">;

/** A word with the source it names, if any, or `file` where variables, quotes or escapes stand in it. */
interface Written {
  readonly word: Word;
  readonly source: Path | "file" | undefined;
}

/** What the instruction alone says, so that an edit elsewhere reads no path again. */
const written = looking(
  memo((node): readonly Written[] =>
    wordsIn(node).map((word) => ({
      word,
      source: /[$'"\\`]/.test(word.text) ? "file" : pathOf(word, node, word.text),
    })),
  ),
);

function wordsIn(node: Instruction): readonly Word[] {
  if (node.name === "RUN") return boundIn(node);
  if (!copiesFromContext(node) || node.json?.fault !== undefined) return [];
  return node.words.slice(0, -1).map((word) => (node.json ? unwrapped(word) : word));
}

/** The sources of bind mounts of the context; there `*` is a mark like any other. */
function boundIn(node: Instruction): readonly Word[] {
  return mounts(node).flatMap((mount) => {
    const type = mountValue(mount, "type") ?? "bind";
    const part = mount.parts.findLast(({ key }) => key === "source" || key === "src");
    const text = part?.value;
    if (part === undefined || !text || type.toLowerCase() !== "bind" || /[*?[\\]/.test(text)) return [];
    if (part.end - part.start !== part.text.length || mountValue(mount, "from") !== undefined) return [];
    return [{ start: part.end - text.length, end: part.end, text }];
  });
}

function sourceOf(file: SourceFile, placed: Placed, word: Word): Path | undefined {
  const scope = { file, stage: stageAt(file, placed.start), offset: placed.start };
  if (!isSettled(scope, placed, word)) return undefined;
  const value = expand(scope, word.text);
  return value.kind === "text" ? pathOf(word, placed.node, value.text) : undefined;
}

/** What a word names once its variables have become `text`. */
function pathOf(word: Word, { flags }: Instruction, text: string): Path | undefined {
  if (word.text.startsWith("<<") || isRemote(word.text)) return undefined;
  if (text === "" || isRemote(text) || isFilledIn(text)) return undefined;
  const path = cleanPath(`/${text}`).slice(1) || ".";
  if (path.includes("**") && flags.some(({ name }) => name.text === "--parents")) return undefined;
  const isPattern = /[*?[\\]/.test(path);
  const test = isPattern ? glob(path, "names") : undefined;
  if (isPattern && test === undefined) return undefined;
  return { path, glob: test, plain: text === word.text && word.end - word.start === word.text.length };
}

/** False where an argument without a default has to say what the path is. */
function isSettled(scope: Scope, { node }: Placed, word: Word): boolean {
  const inside = node.variables.filter((variable) => covers(word, variable));
  return inside.every(({ name }) => {
    const value = valueAt(scope, name.text);
    return value.kind === "text" && value.text !== "";
  });
}

/** Without the quotes of a JSON string that holds no escapes. */
function unwrapped(word: Word): Word {
  const bare = word.end - word.start === word.text.length + 2;
  return bare ? { start: word.start + 1, end: word.end - 1, text: word.text } : word;
}

function isRemote(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:|^[\w.-]+@[\w.-]+:|^(?:github|gitlab|bitbucket)\.(?:com|org)\//i.test(text);
}

/** What a template engine or a person replaces before the build. */
function isFilledIn(text: string): boolean {
  return /[{}<>%@]|__\w+__|\$/.test(text);
}
