/** What was probably meant by a point that leads nowhere. */
import { memo } from "../../../model/memo";
import { closest } from "../../../syntax/closest";
import type { Labels, Point, Want, WantedLabels, WantedName, WantedPart, Word } from "./facts";
import type { Graph } from "./graph";
import { isPatch, labelsOf, namesakes, ownersOf, resolveWant, wholeOf } from "./resolve";
import { grants, type Requirement } from "./selector";
import type { Site } from "./shelf";
import { inSpace, spaceOf } from "./spaces";

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
  const unit = graph.layout.unitOf(from.path);
  const known = families(graph).get(kind) ?? byUnit(graph, kind);
  families(graph).set(kind, known);
  return known.get(unit) ?? [];
}

/** The objects of each kind that somebody asked for, by unit. */
const families = memo((_: Graph) => new Map<string, ReadonlyMap<string, readonly Site[]>>());

function byUnit(graph: Graph, kind: string): ReadonlyMap<string, readonly Site[]> {
  const found = new Map<string, Site[]>();
  for (const site of graph.find("byKind", kind)) {
    if (isPatch(graph, site)) continue;
    const unit = graph.layout.unitOf(site.path);
    const there = found.get(unit);
    if (there === undefined) found.set(unit, [site]);
    else there.push(site);
  }
  return found;
}

/** Among more than these, something is near every name. */
const many = 1000;

/** The same name in another namespace, or a name that is spelled alike and that nothing else in the object means. */
function nearName(graph: Graph, from: Site, want: WantedName, word: Word): Near | undefined {
  const unit = graph.layout.unitOf(from.path);
  const [other] = namesakes(graph, want.kind, want.name).filter((site) => graph.layout.unitOf(site.path) === unit);
  if (other !== undefined) return { site: other };
  const space = want.namespace?.text ?? spaceOf(graph, from);
  const all = siblings(graph, from, want.kind);
  const near = all.length > many ? [] : inSpace(graph, all, space);
  const taken = new Set(from.object.points.flatMap((point) => (point.want.by === "name" ? [point.want.name] : [])));
  const names = near.flatMap(({ object }) => object.name?.text ?? []).filter((name) => !taken.has(name));
  const text = closest(
    want.name,
    names.filter((name) => isAlike({ word, text: name })),
  );
  const site = near.find(({ object }) => object.name?.text === text);
  return text === undefined || site === undefined ? undefined : { site, change: { word, text } };
}

function isNumbered(one: string, other: string): boolean {
  return one.replace(/\d+/g, "") === other.replace(/\d+/g, "");
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
  const all = siblings(graph, from, want.of);
  if (all.length > many) return undefined;
  const near = want.reach === "own" ? inSpace(graph, all, spaceOf(graph, from)) : all;
  const found = near.flatMap((site): Required<Near>[] => {
    const labels = labelsOf(site, want.of);
    const [failing, ...others] = want.selector.requirements.filter((each) => grants(each, labels) !== true);
    const change = others.length === 0 && failing !== undefined ? changeOf(failing, labels) : undefined;
    return change === undefined ? [] : [{ site, change }];
  });
  const isFirm = want.selector.requirements.length > 1 && new Set(found.map(({ change }) => change.text)).size === 1;
  return found.find(({ change }) => isAlike(change)) ?? (isFirm ? found[0] : undefined);
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
  return !isNumbered(word.text, text) && closest(word.text, [text]) !== undefined;
}
