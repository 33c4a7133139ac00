/** What points lead to. */
import type { Part, Point, Reach, Want, WantedLabels, WantedName, WantedPart } from "./facts";
import { isAlwaysThere, mayBeBrought } from "./given";
import type { Graph } from "./graph";
import { sharedLength } from "./layout";
import { nameLabel } from "./namespace-words";
import { needed, wants } from "./selector";
import { labelKey, nameKey, type Site, unseen } from "./shelf";
import { inSpace, meantSpace, spaceOf } from "./spaces";
import { findIn } from "./units";

/** One thing that is pointed at: an object, or a part of it. */
export interface Target {
  readonly site: Site;
  readonly part?: Part;
}

/**
 * Where the targets are: `here` in the unit, `elsewhere` in the workspace, `always` in every cluster, `nowhere` in the workspace;
 * `unknown` where that cannot be told, as when a part is looked for in an object that is nowhere.
 */
export type Where = "here" | "elsewhere" | "always" | "nowhere" | "unknown";

/** What a point leads to. */
export interface Resolution {
  readonly where: Where;
  readonly targets: readonly Target[];
}

/** What a point of an object leads to. */
export function resolve(graph: Graph, from: Site, point: Point): Resolution {
  return resolveWant(graph, from, point.want);
}

/** The same for what is wanted. */
export function resolveWant(graph: Graph, from: Site, want: Want): Resolution {
  if (want.by === "name") return byName(graph, from, want);
  return want.by === "labels" ? byLabels(graph, from, want) : byPart(graph, from, want);
}

/** An object that is no patch with all patches of it in its unit: together they are what the cluster gets. */
export function wholeOf(graph: Graph, site: Site): readonly Site[] {
  const { name, kind } = site.object;
  if (name === undefined) return [site];
  const namesakes = findIn(graph, graph.layout.unitOf(site.path), "byName", nameKey(kind, name.text));
  const near = namesakes.filter((each) => each !== site && isPatch(graph, each));
  return near.length === 0 ? [site] : [site, ...inSpace(graph, near, spaceOf(graph, site))];
}

/** True for an object that only says what it changes. */
export function isPatch({ layout }: Graph, { path, object }: Site): boolean {
  return object.patch === true || (object.madeBy === undefined && layout.isPatch(path));
}

function byName(graph: Graph, from: Site, want: WantedName): Resolution {
  const space = meantSpace(graph, from, want.namespace);
  const found = nearest(graph, from, inSpace(graph, namesakes(graph, want.kind, want.name), space));
  if (want.guess !== undefined) return isGuessed(found, want.guess) ? found : { where: "unknown", targets: [] };
  if (found.targets.length > 0) return found;
  if (isAlwaysThere(want.kind, want.name, space)) return { where: "always", targets: [] };
  return { where: mayBeBrought(graph, from) ? "unknown" : "nowhere", targets: [] };
}

function isGuessed({ where, targets }: Resolution, { port }: NonNullable<WantedName["guess"]>): boolean {
  const hasPort = ({ site }: Target) => site.object.parts.some(({ number }) => number?.text === port);
  return where === "here" && (port === undefined || targets.some(hasPort));
}

/** The objects of a kind and a name, under the names that kustomizations give them as well. */
export function namesakes(graph: Graph, kind: string, name: string): readonly Site[] {
  const found = graph.find("byName", nameKey(kind, name)).filter((site) => !isPatch(graph, site));
  if (found.length > 0 || graph.layout.affixes.length === 0) return found;
  return graph.layout.affixes.flatMap(({ prefix, suffix }) => {
    if (!name.startsWith(prefix) || !name.endsWith(suffix) || name.length <= prefix.length + suffix.length) return [];
    const bare = name.slice(prefix.length, name.length - suffix.length);
    return graph.find("byName", nameKey(kind, bare)).filter((site) => {
      const affixes = graph.layout.changesOf(site.path)?.affixes ?? [];
      return !isPatch(graph, site) && affixes.some((each) => each.prefix === prefix && each.suffix === suffix);
    });
  });
}

function byLabels(graph: Graph, from: Site, want: WantedLabels): Resolution {
  const { selector, of, reach } = want;
  const known = reach === "itself" ? [] : candidates(graph, want).filter((site) => reaches(graph, from, reach, site));
  const all = reach === "itself" ? itself(graph, from).targets.map(({ site }) => site) : known;
  const answers = all.map((site) => ({ site, is: wants(selector, labelsOf(site, of)) }));
  const sure = answers.filter(({ is }) => is === true).map(({ site }) => site);
  const found = nearest(graph, from, reach === "own" ? inSpace(graph, sure, spaceOf(graph, from)) : sure);
  if (found.targets.length > 0) return found;
  const isUnsure = selector.open || answers.some(({ is }) => is === undefined) || mayBeUnseen(graph, from, want);
  return { where: isUnsure ? "unknown" : "nowhere", targets: [] };
}

/** Whether what is looked for may be there without being seen: brought along, or made by an operator in the same unit. */
function mayBeUnseen(graph: Graph, from: Site, { of, reach }: WantedLabels): boolean {
  if (reach === "itself") return false;
  const isOpen = () => findIn(graph, graph.layout.unitOf(from.path), "byKind", unseen).length > 0;
  return mayBeBrought(graph, from) || (of === "pods" && isOpen());
}

/** The labels by which an object is selected. */
export function labelsOf({ object }: Site, of: string) {
  return of === "pods" ? (object.pods ?? object.labels) : object.labels;
}

/** What may have the rarest of the labels that are needed, or all objects of the kind. */
function candidates(graph: Graph, { of, selector }: WantedLabels): readonly Site[] {
  const lists = needed(selector).map(({ key, values }) =>
    values.flatMap(({ text }) => graph.find("byLabel", labelKey(of, key.text, text))),
  );
  const [rarest = graph.find("byKind", of)] = lists.sort((a, b) => a.length - b.length);
  return rarest.filter((site) => !isPatch(graph, site));
}

/** Whether a selector looks into the namespace of an object; where that is not known it may. */
function reaches(graph: Graph, from: Site, reach: Exclude<Reach, "itself">, site: Site): boolean {
  return reach === "own" || isReached(graph, from, reach, spaceOf(graph, site));
}

function isReached(
  graph: Graph,
  from: Site,
  reach: Exclude<Reach, "own" | "itself">,
  space: string | undefined,
): boolean {
  if (reach === "all" || space === undefined || space === "") return true;
  if (reach.names.some(({ text }) => text === space)) return true;
  if (reach.labels === undefined) return false;
  const { labels } = reach;
  const spaces = nearest(graph, from, namesakes(graph, "Namespace", space)).targets;
  const own = { key: { text: nameLabel, at: 0 }, value: { text: space, at: 0 } };
  if (spaces.length === 0) return wants(labels, { pairs: [own], open: true }) !== false;
  return spaces.some(
    ({ site }) => wants(labels, { ...site.object.labels, pairs: [own, ...site.object.labels.pairs] }) !== false,
  );
}

function byPart(graph: Graph, from: Site, want: WantedPart): Resolution {
  const owners = want.of === "itself" ? [itself(graph, from)] : want.of.map((each) => resolveWant(graph, from, each));
  const sites = owners.flatMap(({ targets }) => targets.map(({ site }) => site));
  const wholes = sites.map((site) => (isPatch(graph, site) ? [site] : wholeOf(graph, site)));
  const targets = wholes.flatMap((whole) =>
    whole.flatMap((site) => site.object.parts.filter((part) => isMeant(part, want)).map((part) => ({ site, part }))),
  );
  if (targets.length > 0) return { where: owners.find(({ targets }) => targets.length > 0)?.where ?? "here", targets };
  const isOpen = wholes.some((whole) => whole.some(({ object }) => object.open.includes(want.role)));
  const isKnown = sites.length > 0 && !isOpen && owners.every(({ where }) => where === "here" || where === "elsewhere");
  return { where: isKnown ? "nowhere" : "unknown", targets: [] };
}

/** An object, and those that a patch is about, with their patches. */
export function ownersOf(graph: Graph, from: Site): readonly Site[] {
  const sites = itself(graph, from).targets.map(({ site }) => site);
  return sites.flatMap((site) => (isPatch(graph, site) ? [site] : wholeOf(graph, site)));
}

function itself(graph: Graph, from: Site): Resolution {
  const { name, kind } = from.object;
  if (!isPatch(graph, from) || name === undefined) return { where: "here", targets: [{ site: from }] };
  const bases = byName(graph, from, { by: "name", kind, name: name.text });
  const targets = [{ site: from }, ...bases.targets];
  return { where: bases.targets.length > 0 ? bases.where : "unknown", targets };
}

function isMeant(part: Part, { role, name, container, protocol, of }: WantedPart): boolean {
  if (part.role !== role || (container !== undefined && part.container !== container)) return false;
  if (part.name?.text === name) return true;
  const isAny = protocol === undefined && of !== "itself" && of.every(({ by }) => by === "name");
  return part.number?.text === name && (isAny || (protocol ?? "TCP") === (part.protocol ?? "TCP"));
}

/** Those in the unit; else those in the rest of the workspace, the nearest by their folders. */
function nearest(graph: Graph, { path }: Site, sites: readonly Site[]): Resolution {
  const unit = graph.layout.unitOf(path);
  const here = sites.filter((site) => graph.layout.unitOf(site.path) === unit);
  if (here.length > 0) return { where: "here", targets: here.map((site) => ({ site })) };
  if (sites.length === 0) return { where: "nowhere", targets: [] };
  const shared = sites.map((site) => sharedLength(path, site.path));
  const most = Math.max(...shared);
  const near = sites.filter((_, index) => shared[index] === most);
  return { where: "elsewhere", targets: near.map((site) => ({ site })) };
}
