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
      const small = query.trim().toLowerCase();
      for (const way of waysFor(wordsOf(small))) {
        const found = index.search(anyOf([way, named(small)]), asked).slice(0, limit);
        if (found.length > 0) return found.map(({ id, terms }) => ({ section: id, terms: new Set(terms) }));
      }
      return [];
    },
  };
}

/** What a thing is called says more about it than what else is written there; fillers count in names only. */
const options = {
  fields: ["name", "title", "names", "text"],
  extractField: (section: Section, field: string) => (field === "id" ? section : textOf(section, field)),
  tokenize: (text: string, field?: string) => (field === "name" ? text.split("\n") : wordsOf(text)),
  processTerm: (word: string, field?: string) => {
    if (field === "name") return word.toLowerCase();
    const terms = termsOf(word);
    return field === "text" && isFiller(terms[0]) ? null : terms;
  },
  autoVacuum: false,
};

const asked = {
  fields: ["title", "names", "text"],
  boost: { name: 20, title: 4, names: 2 },
  processTerm: (word: string) => word,
  prefix: (word: string) => word.length > 1 && !isFiller(word),
};

/** What is called exactly like the query. */
function named(query: string): QueryCombination {
  return { queries: [query], fields: ["name"], tokenize: (text: string) => [text], prefix: false, fuzzy: false };
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

function textOf(section: Section, field: string): string {
  if (field === "title") return section.title;
  if (field === "text") return section.text;
  return section.names.join(field === "name" ? "\n" : " ");
}
