/** The keys and values of selectors as names of the labels that they mean. */
import type { WantedLabels, Word } from "./facts";
import type { Graph } from "./graph";
import { keyId, pairId } from "./ids";
import { resolveWant } from "./resolve";
import type { Requirement } from "./selector";
import type { Site } from "./shelf";

/** A word of a selector with the ids of what it names. */
export interface SelectorName {
  readonly word: Word;
  readonly ids: readonly string[];
}

/** Every key and every value; a label that nobody has goes by the id it would have beside the selector. */
export function selectorNames(graph: Graph, from: Site, want: WantedLabels): readonly SelectorName[] {
  return want.selector.requirements.flatMap((each) => namesOf(graph, from, want, each));
}

function namesOf(graph: Graph, from: Site, want: WantedLabels, { key, operator, values }: Requirement) {
  const { of } = want;
  const holders = (requirement: Requirement) =>
    resolveWant(graph, from, { ...want, selector: { requirements: [requirement], open: false } }).targets;
  const withValues = values.map((value) => ({ value, found: holders({ key, operator: "In", values: [value] }) }));
  const known = withValues.flatMap(({ found }) => found);
  const found = known.length > 0 ? known : holders({ key, operator: "Exists", values: [] });
  return [
    { word: key, ids: idsOf(from, found, (site) => keyId(graph, site, of, key.text)) },
    ...withValues
      .filter(({ value }) => operator !== "Exists" && value.text !== "")
      .map(({ value, found }) => ({
        word: value,
        ids: idsOf(from, found, (site) => pairId(graph, site, of, key.text, value.text)),
      })),
  ];
}

function idsOf(from: Site, found: readonly { readonly site: Site }[], id: (site: Site) => string): readonly string[] {
  return [...new Set(found.length === 0 ? [id(from)] : found.map(({ site }) => id(site)))];
}
