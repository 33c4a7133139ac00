/** The words of many sections, ready to be searched: the only file that knows the search library. */
import MiniSearch, { type Query, type QueryCombination, type SearchResult } from "minisearch";
import type { Section } from "./sections";
import { isFiller, partsOf, wordsOf } from "./words";

/** Changed in place; a section is taken out by the very object that was put in. */
export interface SearchIndex {
  add(sections: readonly Section[]): void;
  remove(sections: readonly Section[]): void;
  /** The sections with all words of the query, or else with words close to them, best first. */
  find(query: string, limit: number): readonly Hit[];
}

/** `terms` are those of the section that the query met. */
export interface Hit {
  readonly section: Section;
  readonly terms: ReadonlySet<string>;
}

/** An index of nothing. */
export function searchIndex(): SearchIndex {
  const index = new MiniSearch<Section>(options);
  return {
    add: (sections) => index.addAll(sections),
    remove: (sections) => index.removeAll([...sections]),
    find(query, limit) {
      const called = query.trim().toLowerCase();
      for (const way of waysFor(wordsOf(called))) {
        const found: readonly SearchResult[] = index.search(way, asked);
        const best = [...found.filter(({ id }) => isCalled(id, called)), ...found];
        if (found.length > 0) return distinct(best, limit);
      }
      return [];
    },
  };
}

/** What a thing is called says more about it than what else is written there; fillers count in names only. */
const options = {
  fields: ["title", "names", "text"],
  extractField: (section: Section, field: string) => (field === "id" ? section : textOf(section, field)),
  tokenize: termsIn,
  processTerm: (term: string) => term,
  autoVacuum: false,
};

const asked = {
  boost: { title: 4, names: 2 },
  prefix: (word: string) => word.length > 1 && !isFiller(word),
};

/** True for a section of exactly this name, in small letters. */
function isCalled({ title, names }: Section, name: string): boolean {
  return [title, ...names].some((each) => each.length === name.length && each.toLowerCase() === name);
}

function distinct(found: readonly SearchResult[], limit: number): readonly Hit[] {
  const hits = new Map<Section, Hit>();
  for (const { id, terms } of found) {
    if (hits.size === limit) break;
    if (!hits.has(id)) hits.set(id, { section: id, terms: new Set(terms) });
  }
  return [...hits.values()];
}

/** Everything that a text is found by: its words in small letters, and their parts. */
function termsIn(text: string, field?: string): string[] {
  const found: string[] = [];
  for (const word of wordsOf(text)) {
    const small = word.toLowerCase();
    if (field === "text" && isFiller(small)) continue;
    found.push(small);
    if (small !== word) found.push(...partsOf(word));
  }
  return found;
}

/** Tried in turn until one finds something: all telling words, those but for slips of the fingers, any. */
function waysFor(words: readonly string[]): readonly Query[] {
  const every = allOf(words);
  const telling = words.filter((word) => !isFiller(word));
  if (telling.length === 0) return [every];
  const exact = telling.length === words.length ? every : anyOf([every, allOf(telling)]);
  return [exact, { ...allOf(telling), fuzzy }, { ...anyOf(telling), fuzzy }];
}

function allOf(queries: readonly Query[]): QueryCombination {
  return { combineWith: "AND", queries: [...queries] };
}

function anyOf(queries: readonly Query[]): QueryCombination {
  return { combineWith: "OR", queries: [...queries] };
}

/** One slip in a short word, two in a long one; letters that changed places count as two. */
function fuzzy(word: string): number | false {
  return word.length < 4 ? false : word.length < 6 ? 1 : 2;
}

function textOf({ title, names, text }: Section, field: string): string | undefined {
  if (field === "title") return title;
  if (field === "text") return text;
  return names.length === 0 ? undefined : names.join(" ");
}
