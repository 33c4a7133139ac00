/** The graph as names: objects, their parts and labels are defined by manifests, and points refer to them. */
import { memo } from "../../../model/memo";
import type { Definition, Names, Reference } from "../../../model/name";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { type Defining, definedAt, objectName, partName, refersTo } from "./defined";
import type { Labels, Part, Point, Word } from "./facts";
import { factsOf, type PlacedFacts, spanAt } from "./file-facts";
import { type Graph, graphOf } from "./graph";
import { keyId, looseId, objectId, pairId, partId } from "./ids";
import { selectorNames } from "./label-names";
import { namespaceWords } from "./namespace-words";
import { isPatch, resolve, resolveWant, type Target } from "./resolve";
import { type Site, selectedKinds } from "./shelf";
import { meantSpace } from "./spaces";

/** The names of a manifest; the same object as long as neither the file nor the graph changes. */
export function linkedNames(file: SourceFile, snapshot: Snapshot): Names {
  const placed = factsOf(file);
  return placed.starts.length === 0 ? none : namesIn(graphOf(snapshot))(placed)(file);
}

const none: Names = { definitions: [], references: [] };

const namesIn = memo((graph: Graph) =>
  memo((placed: PlacedFacts) =>
    memo(({ path }: SourceFile): Names => {
      const names: Building = { definitions: [], references: [] };
      for (const site of graph.find("byPath", path)) addObject({ graph, placed, site, names });
      return names;
    }),
  ),
);

interface Building {
  readonly definitions: Definition[];
  readonly references: Reference[];
}

/** An object whose names are collected. */
export interface Naming {
  readonly graph: Graph;
  readonly placed: PlacedFacts;
  readonly site: Site;
  readonly names: Building;
}

function addObject(naming: Naming): void {
  const { graph, site } = naming;
  const { object } = site;
  const id = objectId(graph, site);
  const own = objectName(site);
  if (own !== undefined && id !== undefined) {
    if (isPatch(graph, site)) refer(naming, [id], own.word);
    else define(naming, id, own);
  }
  for (const part of object.parts) addPart(naming, part);
  if (object.pods !== undefined) addLabels(naming, "pods", object.pods);
  if (selectedKinds.has(object.kind)) addLabels(naming, object.kind, object.labels);
  for (const point of object.points) addPoint(naming, point);
}

function addPart(naming: Naming, part: Part): void {
  const id = partId(naming.graph, naming.site, part);
  if (id === undefined) return;
  const { name, number } = part;
  const own = partName(naming.site, part);
  const isBase = refersTo(part) && isPatch(naming.graph, naming.site);
  if (name !== undefined && isBase) refer(naming, [id], name);
  else if (own !== undefined) define(naming, id, own);
  if (name !== undefined && number !== undefined) refer(naming, [id], { ...number, spelled: false });
}

function addLabels(naming: Naming, of: string, { pairs }: Labels): void {
  const { graph, site } = naming;
  for (const { key, value } of pairs) {
    define(naming, keyId(graph, site, of, key.text), { kind: "label", word: key, whole: key.at });
    if (value !== undefined && value.text !== "")
      define(naming, pairId(graph, site, of, key.text, value.text), { kind: "label", word: value, whole: value.at });
  }
}

function addPoint(naming: Naming, point: Point): void {
  const { graph, site } = naming;
  const { want, word } = point;
  if (want.by === "name" && want.guess !== undefined && resolve(graph, site, point).targets.length === 0) return;
  for (const space of namespaceWords(want)) addNamespace(naming, space);
  if (want.by === "labels") for (const { ids, word } of selectorNames(graph, site, want)) refer(naming, ids, word);
  else if (want.by === "name" && want.kind === "Namespace") addNamespace(naming, word, point.row === homeRow);
  else {
    const { targets } = resolve(graph, site, point);
    const ids = targets.flatMap((target) => idOf(graph, target) ?? []);
    refer(naming, ids.length > 0 ? ids : looseIds(naming, point), word, spelling(point, targets));
  }
}

/** The row of the namespace that an object is in. */
const homeRow = 104;

/** A namespace that no object defines is defined wherever somebody is in it, unless every cluster has it. */
function addNamespace(naming: Naming, word: Word, isHome = false): void {
  const { graph, site } = naming;
  const { where, targets } = resolveWant(graph, site, { by: "name", kind: "Namespace", name: word.text });
  const ids = targets.flatMap((target) => idOf(graph, target) ?? []);
  const loose = looseId(graph, site, "Namespace", "", word.text);
  if (ids.length === 0 && where !== "always" && isHome)
    define(naming, loose, { kind: "namespace", word, whole: word.at });
  else refer(naming, ids.length > 0 ? ids : [loose], word);
}

/** What nobody defines has namesakes nevertheless. */
function looseIds({ graph, site }: Naming, { want }: Point): readonly string[] {
  if (want.by !== "name") return [];
  return [looseId(graph, site, want.kind, meantSpace(graph, site, want.namespace), want.name)];
}

/** How a word spells the names of its targets: as they are, with more around them as kustomizations write it, or not at all. */
function spelling({ want, word }: Point, targets: readonly Target[]): Pick<Reference, "spelled" | "respelled"> {
  const [first, ...others] = [...new Set(targets.map(textOf))];
  const isSpelled = word.spelled !== false && others.length === 0;
  if (!isSpelled || first === undefined || first === word.text) return { spelled: isSpelled && targets.length > 0 };
  const at = want.by === "name" ? word.text.indexOf(first) : -1;
  const [before, after] = [word.text.slice(0, at), word.text.slice(at + first.length)];
  return at < 0 ? { spelled: false } : { spelled: false, respelled: (name) => before + name + after };
}

function idOf(graph: Graph, { site, part }: Target): string | undefined {
  return part === undefined ? objectId(graph, site) : partId(graph, site, part);
}

function textOf({ site, part }: Target): string | undefined {
  return (part ?? site.object).name?.text;
}

function define({ placed, site, names }: Naming, id: string, defining: Defining): void {
  names.definitions.push({ id, ...definedAt(placed, site, defining) });
}

function refer(
  { placed, site, names }: Naming,
  ids: readonly string[],
  word: Word,
  how: Pick<Reference, "spelled" | "respelled"> = { spelled: word.spelled !== false },
): void {
  const span = spanAt(placed, site.document, word.at);
  for (const id of new Set(ids)) names.references.push({ id, span, ...how });
}
