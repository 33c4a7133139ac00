/** What the user's notes say about a concept: by link, by heading, and by its name in plain writing. */
import type { Concept } from "../../model/concept";
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { lineAt } from "../../syntax/markdown";
import { plainWords } from "../../syntax/markdown/plain";
import { byTerm, ranks, type UserNote } from "./by-term";
import { aboutKeys, firstLines, lineKind, linksByName, page, sections, targetPath } from "./facts";
import { cut, statementAt } from "./statements";
import { hits } from "./terms";

export type { UserNote } from "./by-term";

type About = Pick<Concept, "key" | "terms">;

/** Everything about the concept in these files, best first, nothing twice. */
export function aboutConcept(files: readonly SourceFile[], concept: About): readonly UserNote[] {
  const terms = concept.terms ?? [concept.key.slice(concept.key.lastIndexOf("/") + 1)];
  const found = files.flatMap((file) => remembered(file, concept.key, terms));
  const isTelling = ({ rank }: UserNote) => rank >= ranks.writing;
  const telling = found.some(isTelling) ? found.filter(isTelling) : [...found];
  return distinct(telling.sort((a, b) => b.rank - a.rank));
}

const answers = memo((_file: SourceFile) => new Map<string, readonly UserNote[]>());

function remembered(file: SourceFile, key: string, terms: readonly string[]): readonly UserNote[] {
  const question = [key, ...terms].join("\n");
  const known = answers(file).get(question) ?? aboutIn(file, key, terms);
  answers(file).set(question, known);
  return known;
}

function aboutIn(file: SourceFile, key: string, terms: readonly string[]): readonly UserNote[] {
  return distinct([
    ...byLink(file, key),
    ...byFrontMatter(file, key),
    ...byHeading(file, terms),
    ...terms.flatMap((term) => byTerm(file, term)),
  ]);
}

/** More links to one concept in one file than anybody reads. */
const linkLimit = 100;

function byLink(file: SourceFile, key: string): readonly UserNote[] {
  const links = linksByName(file).get(key.slice(key.lastIndexOf("/") + 1).toLowerCase()) ?? [];
  return links
    .filter((link) => `/${targetPath(link)}`.toLowerCase().endsWith(`/${key}`.toLowerCase()))
    .slice(0, linkLimit)
    .map(({ span }) => {
      const isHeading = lineKind(file, span.start) === "heading";
      const text = isHeading ? beginning(file, span.start) : statementAt(file, span.start).text;
      return { path: file.path, offset: span.start, span, text, rank: ranks.link };
    });
}

function byFrontMatter(file: SourceFile, key: string): readonly UserNote[] {
  if (!aboutKeys(file).some((about) => about.toLowerCase() === key.toLowerCase())) return [];
  const start = page(file).lines.findIndex(({ kind }) => kind !== "front" && kind !== "blank" && kind !== "heading");
  const offset = page(file).lines[Math.max(0, start)]?.start ?? 0;
  const text = writtenFrom(file, Math.max(0, start));
  return [{ path: file.path, offset, span: { start: offset, end: offset }, text, rank: ranks.whole }];
}

function byHeading(file: SourceFile, terms: readonly string[]): readonly UserNote[] {
  return sections(file).flatMap(({ heading }) => {
    const words = plainWords(heading.text);
    const exact = terms.some((term) => words.toLowerCase() === term.toLowerCase());
    if (!exact && !terms.some((term) => mentions(words, term))) return [];
    const below = beginning(file, heading.whole.end);
    const text = exact ? below : cut(below === "" ? words : `${words}: ${below}`, 0);
    const rank = exact ? ranks.heading : ranks.mention;
    return text === "" ? [] : [{ path: file.path, offset: heading.whole.start, span: heading.span, text, rank }];
  });
}

function mentions(words: string, term: string): boolean {
  return hits(words, term).next().done !== true;
}

/** The first words after the line that holds `offset`. */
function beginning(file: SourceFile, offset: number): string {
  return writtenFrom(file, lineAt(page(file).lines, offset) + 1);
}

function writtenFrom(file: SourceFile, line: number): string {
  const words = firstLines(file, line).map(({ text }) => text.trim());
  return cut(words.join(" "), 0);
}

/** The best of those that say the same or stand in the same words. */
function distinct(notes: readonly UserNote[]): readonly UserNote[] {
  const seen = new Set<string>();
  return notes.filter(({ text }) => {
    const said = text.toLowerCase().replace(/\W+/g, " ").trim();
    if (seen.has(said)) return false;
    seen.add(said);
    return true;
  });
}
