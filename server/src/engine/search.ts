/** Full text search in all notes, the user's and ours. */
import { cut } from "../languages/notes/statements";
import { memo } from "../model/memo";
import type { NoteTexts, Snapshot } from "../model/snapshot";
import type { SourceFile } from "../model/source-file";
import { type NoteEntry, noteList } from "./explain";
import { type Hit, type SearchIndex, searchIndex } from "./search-index";
import { fileSections, noteSections } from "./sections";
import { noteFiles } from "./user-notes";
import { partsOf, wordsOf } from "./words";

/** The best places for the words of a query, each with the line that matched; without words, all notes, the user's first. */
export function searchNotes(snapshot: Snapshot, query: string, limit: number): readonly NoteEntry[] {
  if (wordsOf(query).length === 0) return [...noteList(snapshot)].sort(ownFirst).slice(0, limit);
  return indexOf(snapshot).find(query, limit).map(entryOf);
}

interface Held {
  readonly index: SearchIndex;
  readonly files: Set<SourceFile>;
}

/** The one thing that follows the workspace instead of being worked out anew: only what changed is read again. */
const held = memo((notes: NoteTexts): Held => {
  const index = searchIndex();
  index.add(noteSections(notes));
  return { index, files: new Set() };
});

function indexOf(snapshot: Snapshot): SearchIndex {
  const { index, files } = held(snapshot.notes);
  const wanted = new Set(noteFiles(snapshot));
  for (const file of files) if (!wanted.has(file)) index.remove(fileSections(file));
  for (const file of wanted) if (!files.has(file)) index.add(fileSections(file));
  files.clear();
  for (const file of wanted) files.add(file);
  return index;
}

function entryOf({ section, terms }: Hit): NoteEntry {
  const { title, key, path, offset, start, text } = section;
  const { at, line, met } = bestLine(text, terms);
  const sentence = cut(line, Math.max(0, line.indexOf(met[0] ?? "")));
  return { key, title, sentence, ...(path !== undefined && { path, offset: met.length === 0 ? offset : start + at }) };
}

/** A line with those of its words that were sought. */
interface Line {
  readonly at: number;
  readonly line: string;
  readonly met: readonly string[];
}

/** The first line with most of the words, which is the first line of all when only the title has them. */
function bestLine(text: string, terms: ReadonlySet<string>): Line {
  let best: Line = { at: 0, line: "", met: [] };
  for (const { index: at, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (/^\s*(?:```.*|~~~.*)?$/.test(line)) continue;
    const met = wordsOf(line).filter((word, index, all) => isSought(word, terms) && all.indexOf(word) === index);
    if (met.length > best.met.length || best.line === "") best = { at, line, met };
  }
  return best;
}

function isSought(word: string, terms: ReadonlySet<string>): boolean {
  return [word.toLowerCase(), ...partsOf(word)].some((term) => terms.has(term));
}

/** The user's notes before ours, both in their order. */
function ownFirst(a: NoteEntry, b: NoteEntry): number {
  return Number(b.path !== undefined) - Number(a.path !== undefined);
}
