/** All notes as a tree: what this workspace uses, what the user wrote, what is built in. */
import { sections } from "../languages/notes/facts";
import type { Snapshot } from "../model/snapshot";
import { baseName, folderOf, relativeTo } from "../model/source-file";
import { plainWords } from "../syntax/markdown/plain";
import { noteOf } from "./notes";
import { ruleIds } from "./rules";
import { rootOf } from "./settings";
import { usedConcepts } from "./used-concepts";
import { noteFiles, userNotesAbout } from "./user-notes";

/** What a line stands for; a concept is `covered` when the user wrote about it. */
export type NodeKind = "group" | "covered" | "uncovered" | "place" | "file" | "section" | "folder" | "note" | "rule";

/** One line of the tree; `key` is the note's that it opens, `path` and `offset` lead into one of the user's. */
export interface TreeNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly detail: string;
  /** A sentence about it, such as the first of the built-in note; empty where there is none. */
  readonly tip: string;
  readonly isLeaf: boolean;
  readonly key?: string;
  readonly path?: string;
  readonly offset?: number;
}

/** What stands below the line `parent`, or the first lines; a user without notes has no tree. */
export function noteTree(snapshot: Snapshot, parent?: string): readonly TreeNode[] {
  if (parent === undefined) return noteFiles(snapshot).length === 0 ? [] : groups(snapshot);
  const [branch = "", ...rest] = parent.split(" ");
  return branches.get(branch)?.(snapshot, rest.join(" ")) ?? [];
}

/** A line's id is the branch that its children are on and what they hang from. */
const branches: ReadonlyMap<string, (snapshot: Snapshot, of: string) => readonly TreeNode[]> = new Map([
  ["used", used],
  ["about", places],
  ["own", files],
  ["file", sectionsIn],
  ["ours", (snapshot, folder) => builtIn(snapshot, folder, false)],
  ["rules", (snapshot, folder) => builtIn(snapshot, folder, true)],
]);

function groups(snapshot: Snapshot): readonly TreeNode[] {
  const concepts = used(snapshot);
  const covered = concepts.filter(({ kind }) => kind === "covered").length;
  const tip = "What the files here are made of; marked is what you have written about.";
  return [
    node("used", "group", "In this workspace", { detail: `${covered} of ${concepts.length}`, tip }),
    node("own", "group", "Your notes", { detail: counted(noteFiles(snapshot).length, "file") }),
    node("ours", "group", "Built-in notes", { detail: String(snapshot.notes.size) }),
  ];
}

function used(snapshot: Snapshot): readonly TreeNode[] {
  const concepts = [...usedConcepts(snapshot).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return concepts.map((concept) => {
    const count = userNotesAbout(snapshot, concept).length;
    const note = noteOf(snapshot.notes, concept.key);
    return node(`about ${concept.key}`, count > 0 ? "covered" : "uncovered", baseName(concept.key), {
      detail: count > 0 ? counted(count, "note") : "",
      tip: note?.sentence ?? "",
      isLeaf: count === 0,
      key: concept.key,
    });
  });
}

function places(snapshot: Snapshot, key: string): readonly TreeNode[] {
  const about = userNotesAbout(snapshot, usedConcepts(snapshot).get(key) ?? { key });
  return about.map(({ path, offset, text }) => {
    const more = { detail: baseName(path), tip: text, isLeaf: true, path, offset };
    return node(`place ${key} ${path}#${offset}`, "place", text, more);
  });
}

function files(snapshot: Snapshot): readonly TreeNode[] {
  return noteFiles(snapshot).map((file) => {
    const root = rootOf(snapshot, file.path) ?? "";
    const more = { detail: relativeTo(root, folderOf(file.path)), path: file.path, offset: 0 };
    return node(`file ${file.path}`, "file", baseName(file.path), { ...more, isLeaf: sections(file).length === 0 });
  });
}

function sectionsIn(snapshot: Snapshot, path: string): readonly TreeNode[] {
  const file = snapshot.files.get(path);
  if (file === undefined) return [];
  return sections(file).map(({ heading, slug }) => {
    const place = { path, offset: heading.span.start };
    return node(`section ${path}#${slug}`, "section", plainWords(heading.text) || "…", { ...place, isLeaf: true });
  });
}

/** The notes of a folder, the rules' in a group of their own, and the folders in it. */
function builtIn(snapshot: Snapshot, folder: string, rules: boolean): readonly TreeNode[] {
  const keys = [...snapshot.notes.keys()].filter((key) => folder === "" || key.startsWith(`${folder}/`)).sort();
  const here = keys.filter((key) => folderOf(key) === folder);
  const notes = here.filter((key) => ruleIds().has(key) === rules).map((key) => builtInNote(snapshot, key));
  if (rules) return notes;
  const count = here.length - notes.length;
  const detail = counted(count, "rule");
  return [
    ...subfolders(folder, keys).map((each) => node(`ours ${each}`, "folder", capital(baseName(each)), {})),
    ...(count === 0 ? [] : [node(`rules ${folder}`, "folder", "Rules", { detail })]),
    ...notes,
  ];
}

function subfolders(folder: string, keys: readonly string[]): readonly string[] {
  const start = folder === "" ? 0 : folder.length + 1;
  const ends = keys.map((key) => key.slice(0, Math.max(0, key.indexOf("/", start))));
  return [...new Set(ends)].filter((each) => each.length > folder.length);
}

function builtInNote(snapshot: Snapshot, key: string): TreeNode {
  const note = noteOf(snapshot.notes, key);
  const label = plainWords(note?.title ?? key);
  return node(`note ${key}`, ruleIds().has(key) ? "rule" : "note", label, {
    tip: note?.sentence ?? "",
    isLeaf: true,
    key,
  });
}

type More = Partial<Omit<TreeNode, "id" | "kind" | "label">>;

function node(id: string, kind: NodeKind, label: string, more: More): TreeNode {
  return { id, kind, label, detail: "", tip: "", isLeaf: false, ...more };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
