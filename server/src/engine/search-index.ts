/** The words of many sections, ready to be searched: the only file that knows the search library. */
import MiniSearch, { type Query, type QueryCombination } from "minisearch";
import type { Section } from "./sections";
import { isFiller, termsOf, wordsOf } from "./words";

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
      for (const way of waysFor(wordsOf(query.toLowerCase()))) {
        const found = index.search(way, asked).slice(0, limit);
        if (found.length > 0) return found.map(({ id, terms }) => ({ section: id, terms: new Set(terms) }));
      }
      return [];
    },
  };
}

/** What a person calls a thing says more about it than what else is written there; fillers count in names only. */
const options = {
  fields: ["title", "names", "text"],
  extractField: (section: Section, field: string) => (field === "id" ? section : textOf(section, field)),
  tokenize: wordsOf,
  processTerm: (word: string, field?: string) => {
    const terms = termsOf(word);
    return field === "text" && isFiller(terms[0]) ? null : terms;
  },
  autoVacuum: false,
};

const asked = {
  boost: { title: 4, names: 2 },
  processTerm: (word: string) => word,
  prefix: (word: string) => word.length > 1 && !isFiller(word),
};

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

function textOf(section: Section, field: string): string {
  return field === "title" ? section.title : field === "names" ? section.names : section.text;
}
