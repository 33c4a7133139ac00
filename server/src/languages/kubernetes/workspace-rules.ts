/** How rules look at objects that others of the workspace decide: once, for as long as nothing changes that they have seen. */
import { type Finding, moved, type Related } from "../../model/finding";
import { memo } from "../../model/memo";
import { type Gathered, gathered, type Outcomes, outcomesOf, told } from "../../model/outcomes";
import type { Rule, RuleHead } from "../../model/rule";
import type { Snapshot } from "../../model/snapshot";
import { isOpen, type SourceFile } from "../../model/source-file";
import { type Span, shift } from "../../model/span";
import type { YamlDocument } from "../../syntax/yaml/document";
import { documents } from "../../syntax/yaml/documents";
import { factsOf, spanAt } from "./graph/file-facts";
import { type Graph, graphFor } from "./graph/graph";
import { isPatch } from "./graph/resolve";
import type { Site } from "./graph/shelf";
import { treeOf } from "./graph/written";
import type { KubernetesObject } from "./objects";
import { isPatched, isPatchFile } from "./partial";
import { byKinds } from "./rule-kinds";

/** A rule about objects of some kinds, or of all, that are no patches. */
export interface WorkspaceRule extends RuleHead {
  readonly kinds?: readonly string[];
  /** Sees one object and the graph, and may ask about other objects; places count from the document's start. */
  see(around: Around): Iterable<Sighting>;
}

/** An object with what is around it. The graph is the same as long as no facts change; whatever else is asked for is noted. */
export interface Around {
  readonly graph: Graph;
  readonly site: Site;
  readonly object: KubernetesObject;
  /** The place of a word of the object. */
  span(at: number): Span;
  /** The tree of an object, wherever it is written. */
  treeOf(site: Site): KubernetesObject | undefined;
  /** True for an object that a kustomization may give fields of any kind. */
  isPatched(site: Site): boolean;
}

/** A finding, with places in other objects that may have moved when it is told. */
export interface Sighting extends Omit<Finding, "related"> {
  readonly related?: Elsewhere;
}

/** Another object, or one of its words, or a place from its document's start. */
export interface Elsewhere {
  readonly site: Site;
  readonly at?: number | Span | undefined;
  readonly message: string;
}

/** Where questions are asked: a file, and the snapshot around it. */
interface World {
  readonly file: SourceFile;
  readonly snapshot: Snapshot;
}

/** What was asked about an object beside the graph. It is kept as long as the graph is, so it must not hold on to a world. */
interface Question {
  readonly ask: (site: Site, world: World) => unknown;
  readonly site: Site;
  readonly answer: unknown;
}

type Found = Outcomes<WorkspaceRule, Sighting>;

/** What was seen at an object of a document, and what of. */
interface Seen {
  readonly document: YamlDocument | undefined;
  readonly asked: readonly Question[];
  readonly found: Found;
}

/** What was seen at the objects of a file in a graph, one by one and put together. */
interface Looked {
  readonly sites: readonly Site[];
  readonly seen: readonly Seen[];
  readonly all: Gathered<WorkspaceRule, Sighting>;
}

/** The rules as the engine asks them. They share one pass over a file. */
export function workspaceRules(rules: readonly WorkspaceRule[]): readonly Rule[] {
  const about = byKinds(rules);
  /** Of what an editor shows, the next version follows the last one; any other file is asked about again as it is. */
  const newest = memo((_: Graph) => new WeakMap<object, Looked>());
  const inFile = memo((snapshot: Snapshot) =>
    memo((file: SourceFile): Looked => {
      if (isPatchFile(file, snapshot)) return nothing;
      const graph = graphFor(file, snapshot);
      const key = isOpen(file) ? file.lineage : file;
      const looked = following(newest(graph).get(key), { file, snapshot }, graph, about);
      newest(graph).set(key, looked);
      return looked;
    }),
  );
  return rules.map((rule) => ({
    ...rule,
    check(file, snapshot) {
      const { all, sites } = inFile(snapshot)(file);
      const tell = (sighting: Sighting, index: number) =>
        findingOf(sighting, factsOf(file).starts[sites[index]?.document ?? 0] ?? 0, { file, snapshot });
      return told(all, rule, tell);
    },
  }));
}

const nothing: Looked = { sites: [], seen: [], all: new Map() };

/** Looks again at what changed, or asked for what did. */
function following(
  before: Looked | undefined,
  world: World,
  graph: Graph,
  about: (kind: string) => readonly WorkspaceRule[],
): Looked {
  const sites = graph.find("byPath", world.file.path);
  const placed = documents(world.file);
  const seen = sites.map((site, index) => {
    const document = placed[site.document]?.document;
    const known = before?.seen[index];
    return known !== undefined && isStill(known, document, world) ? known : see(world, graph, site, document, about);
  });
  const isSame = before !== undefined && seen.every((each, index) => each === before.seen[index]);
  return { sites, seen, all: isSame ? before.all : gathered(seen.map(({ found }) => found).entries()) };
}

function isStill({ document, asked }: Seen, now: YamlDocument | undefined, world: World): boolean {
  return document === now && asked.every(({ ask, site, answer }) => ask(site, world) === answer);
}

function see(
  world: World,
  graph: Graph,
  site: Site,
  document: YamlDocument | undefined,
  about: (kind: string) => readonly WorkspaceRule[],
): Seen {
  const object = isPatch(graph, site) ? undefined : treeOf(world.file, site);
  const asked: Question[] = [];
  if (object === undefined) return { document, asked, found: new Map() };
  const around = aroundOf(world, graph, site, object, asked);
  return { document, asked, found: outcomesOf(about(site.object.kind), (rule) => rule.see(around)) };
}

/** What a rule may ask, each answer noted. */
function aroundOf(world: World, graph: Graph, site: Site, object: KubernetesObject, asked: Question[]): Around {
  const noted = <T>(ask: (site: Site, world: World) => T, of: Site): T => {
    const answer = ask(of, world);
    asked.push({ ask, site: of, answer });
    return answer;
  };
  return {
    graph,
    site,
    object,
    span: (at) => factsOf(world.file).places[site.document]?.[at] ?? { start: 0, end: 0 },
    treeOf: (other) => noted(treeIn, other),
    isPatched: (other) => noted(isPatchedIn, other),
  };
}

function treeIn(site: Site, world: World): KubernetesObject | undefined {
  return treeOf(fileOf(site, world), site);
}

function isPatchedIn(site: Site, { snapshot }: World): boolean {
  return isPatched(site, snapshot);
}

/** The file of an object; nothing where the workspace does not hold it. */
function fileOf({ path }: Site, { file, snapshot }: World): SourceFile | undefined {
  return path === file.path ? file : snapshot.files.get(path);
}

function findingOf({ related, ...finding }: Sighting, start: number, world: World): Finding {
  return { ...moved(finding, start), ...(related === undefined ? {} : { related: relatedTo(related, world) }) };
}

function relatedTo({ site, at, message }: Elsewhere, world: World): readonly Related[] {
  const file = fileOf(site, world);
  if (file === undefined) return [];
  const placed = factsOf(file);
  const number = typeof at === "object" ? undefined : (at ?? site.object.name?.at ?? site.object.head);
  const span = number === undefined ? undefined : spanAt(placed, site.document, number);
  const own = typeof at === "object" ? shift(at, placed.starts[site.document] ?? 0) : span;
  return own === undefined ? [] : [{ path: site.path, span: own, message }];
}
