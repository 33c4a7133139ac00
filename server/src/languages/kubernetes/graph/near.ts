/** What was probably meant by a point that leads nowhere. */
import { closest } from "../../../syntax/closest";
import type { Labels, Point, Want, WantedLabels, WantedName, WantedPart, Word } from "./facts";
import type { Graph } from "./graph";
import { isPatch, labelsOf, namesakes, ownersOf, resolveWant, wholeOf } from "./resolve";
import { grants, type Requirement } from "./selector";
import type { Site } from "./shelf";
import { inSpace, spaceOf } from "./spaces";
import { findIn } from "./units";

/** What a point could say instead. */
export interface Near {
  /** What is meant: the owner, where a part is. */
  readonly site: Site;
  /** The word that is wrong and what it should say; nothing where it is right and stands in another namespace. */
  readonly change?: { readonly word: Word; readonly text: string };
}

/** The nearest of what the unit has; nothing where nothing is near. */
export function nearMiss(graph: Graph, from: Site, { want, word }: Point): Near | undefined {
  if (want.by === "name") return nearName(graph, from, want, word);
  return want.by === "labels" ? nearLabels(graph, from, want) : nearPart(graph, from, want, word);
}

/** All objects of a kind in the unit of an object, patches left out: where there is none, nothing can be said to be missing. */
export function siblings(graph: Graph, from: Site, kind: string): readonly Site[] {
  return findIn(graph, graph.layout.unitOf(from.path), "byKind", kind).filter((site) => !isPatch(graph, site));
}

/** True where there is one at least. */
export function hasSiblings(graph: Graph, from: Site, kind: string): boolean {
  return findIn(graph, graph.layout.unitOf(from.path), "byKind", kind).some((site) => !isPatch(graph, site));
}

function isSibling(graph: Graph, from: Site): (site: Site) => boolean {
  const unit = graph.layout.unitOf(from.path);
  return (site) => graph.layout.unitOf(site.path) === unit && !isPatch(graph, site);
}

/** All of a kind to look through; among more than these something is near everything. */
function fewOf(graph: Graph, kind: string): readonly Site[] {
  const all = graph.find("byKind", kind);
  return all.length > 4000 ? [] : all;
}

/** The same name in another namespace, or a name that is spelled alike and that nothing else in the object means. */
function nearName(graph: Graph, from: Site, want: WantedName, word: Word): Near | undefined {
  const unit = graph.layout.unitOf(from.path);
  const [other] = namesakes(graph, want.kind, want.name).filter((site) => graph.layout.unitOf(site.path) === unit);
  if (other !== undefined) return { site: other };
  const space = want.namespace?.text ?? spaceOf(graph, from);
  const taken = new Set(from.object.points.flatMap((point) => (point.want.by === "name" ? [point.want.name] : [])));
  const isLike = (text: string) => !taken.has(text) && isAlike({ word, text });
  const alike = fewOf(graph, want.kind).filter(({ object }) => object.name !== undefined && isLike(object.name.text));
  const near = inSpace(graph, alike.filter(isSibling(graph, from)), space);
  const text = closest(
    want.name,
    near.flatMap(({ object }) => object.name?.text ?? []),
  );
  const site = near.find(({ object }) => object.name?.text === text);
  return text === undefined || site === undefined ? undefined : { site, change: { word, text } };
}

function nearPart(graph: Graph, from: Site, want: WantedPart, word: Word): Near | undefined {
  const owners = want.of === "itself" ? ownersOf(graph, from) : want.of.flatMap((each) => wholesOf(graph, from, each));
  const parts = owners.flatMap((site) =>
    site.object.parts
      .filter(({ role, container }) => role === want.role && (want.container ?? container) === container)
      .flatMap(({ name }) => (name === undefined ? [] : [{ site, text: name.text }])),
  );
  const text = closest(
    want.name,
    parts.map((part) => part.text),
  );
  const found = parts.find((part) => part.text === text);
  return found && { site: found.site, change: { word, text: found.text } };
}

function wholesOf(graph: Graph, from: Site, want: Want): readonly Site[] {
  return resolveWant(graph, from, want).targets.flatMap(({ site }) => wholeOf(graph, site));
}

/**
 * The object that all wishes but one fit, where that one fits with another value that is spelled alike, or is the only one; or
 * that has the value under another key.
 */
function nearLabels(graph: Graph, from: Site, want: WantedLabels): Near | undefined {
  const { requirements } = want.selector;
  const changes = fewOf(graph, want.of).flatMap((site): Required<Near>[] => {
    const labels = labelsOf(site, want.of);
    const [failing, ...others] = requirements.filter((each) => grants(each, labels) !== true);
    const change = others.length === 0 && failing !== undefined ? changeOf(failing, labels) : undefined;
    return change === undefined || (requirements.length === 1 && !isAlike(change)) ? [] : [{ site, change }];
  });
  const isNear = isSibling(graph, from);
  const near = changes.filter(({ site }) => isNear(site));
  const sites = near.map(({ site }) => site);
  const meant = new Set(want.reach === "own" ? inSpace(graph, sites, spaceOf(graph, from)) : sites);
  const found = near.filter(({ site }) => meant.has(site));
  const isFirm = requirements.length > 1 && new Set(found.map(({ change }) => change.text)).size === 1;
  return closestOf(found.filter(({ change }) => isAlike(change))) ?? (isFirm ? found[0] : undefined);
}

/** The one whose text is spelled most like the word. */
function closestOf(found: readonly Required<Near>[]): Near | undefined {
  const [first] = found;
  const texts = found.map(({ change }) => change.text);
  const text = first && closest(first.change.word.text, texts);
  return found.find(({ change }) => change.text === text);
}

/** The value that the key has, or the key that the value has. */
function changeOf({ key, operator, values }: Requirement, { pairs }: Labels): Near["change"] {
  const [value] = operator === "In" ? values : [];
  const own = pairs.find((pair) => pair.key.text === key.text);
  if (value === undefined) return undefined;
  if (own !== undefined) return own.value && { word: value, text: own.value.text };
  const keys = pairs.flatMap((pair) => (pair.value?.text === value.text ? [pair.key.text] : []));
  const text = closest(key.text, keys);
  return text === undefined ? undefined : { word: key, text };
}

/** True for two spellings of one word; `web-1` and `web-2` are two of a row. */
export function isAlike({ word, text }: Required<Near>["change"]): boolean {
  return closest(word.text, [text]) !== undefined && !isNumbered(word.text, text);
}

function isNumbered(one: string, other: string): boolean {
  return one.replace(/\d+/g, "") === other.replace(/\d+/g, "");
}
