/** Notes cut into the pieces that a search answers with. */
import { page } from "../languages/notes/facts";
import { memo } from "../model/memo";
import type { NoteTexts } from "../model/snapshot";
import { baseName, type SourceFile } from "../model/source-file";
import { plainWords } from "../syntax/markdown/plain";
import { noteOf } from "./notes";
import { allRules } from "./rules";

/** A piece of writing; one of the user's has a path. */
export interface Section {
  readonly title: string;
  /** The note's, or the name of the user's file. */
  readonly key: string;
  /** What else it is called: its key, the key's last part, what other tools call a rule; or its file, said once a file. */
  readonly names: readonly string[];
  readonly text: string;
  readonly path?: string;
  /** Where it stands in its file, and where its text does: below the heading, if it starts with one. */
  readonly offset: number;
  readonly start: number;
}

/** One section a built-in note, without its cases. */
export const noteSections = memo((notes: NoteTexts): readonly Section[] => {
  const aliases = new Map(allRules().map((rule) => [rule.id, rule.aliases]));
  return [...notes.keys()].flatMap((key) => {
    const note = noteOf(notes, key);
    if (note === undefined) return [];
    const names = [key, baseName(key), ...(aliases.get(key) ?? [])];
    return [{ title: plainWords(note.title), key, names, text: note.body, offset: 0, start: 0 }];
  });
});

/** A section a heading; longer writing is parted at blank lines, so that what is found is near to what was sought. */
export const fileSections = memo((file: SourceFile): readonly Section[] => {
  const name = baseName(file.path);
  const headings = new Map(page(file).headings.map((heading) => [heading.whole.start, heading]));
  const starts = startsOf(file, headings);
  let title = name;
  return starts.map((offset, index) => {
    const heading = headings.get(offset);
    if (heading !== undefined) title = plainWords(heading.text);
    const start = heading?.whole.end ?? offset;
    const text = file.text.slice(start, Math.min(starts[index + 1] ?? file.text.length, start + longest));
    return { title, key: name, names: index === 0 ? [name] : [], text, path: file.path, offset, start };
  });
});

/** Writing of this length is parted at the next blank line, at any line when it is longer still, and cut in a line without end. */
const [long, longer, longest] = [600, 4_000, 12_000];

function startsOf(file: SourceFile, headings: ReadonlyMap<number, unknown>): readonly number[] {
  const starts: number[] = [];
  let wasBlank = false;
  for (const { start, kind } of page(file).lines) {
    if (kind === "front") continue;
    const length = start - (starts.at(-1) ?? Number.NEGATIVE_INFINITY);
    if (headings.has(start) || length > (wasBlank ? long : longer)) starts.push(start);
    wasBlank = kind === "blank";
  }
  return starts;
}
