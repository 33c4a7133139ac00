/** How rules look at objects that others of the workspace decide: once, for as long as nothing changes that they have seen. */
import { type Finding, moved, type Related } from "../../model/finding";
import { memo } from "../../model/memo";
import { type Gathered, gather, type Outcomes, outcomesOf, told } from "../../model/outcomes";
import type { Rule, RuleHead } from "../../model/rule";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { type Span, shift } from "../../model/span";
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

/** What was asked about the world beside the graph. */
interface Question {
  readonly ask: (world: World) => unknown;
  readonly answer: unknown;
}

type Found = Outcomes<WorkspaceRule, Sighting>;

/** What was seen at an object, and what of. */
interface Memory {
  last?: { readonly object: KubernetesObject; readonly asked: readonly Question[]; readonly found: Found };
}

/** The rules as the engine asks them. They share one pass over a file. */
export function workspaceRules(rules: readonly WorkspaceRule[]): readonly Rule[] {
  const about = byKinds(rules);
  const memories = memo((_: Graph) => memo((_: Site): Memory => ({})));
  const see = (world: World, graph: Graph, site: Site, object: KubernetesObject): Found => {
    const memory = memories(graph)(site);
    const { last } = memory;
    if (last?.object === object && last.asked.every(({ ask, answer }) => ask(world) === answer)) return last.found;
    const asked: Question[] = [];
    const around = aroundOf(world, graph, site, object, asked);
    const found = outcomesOf(about(site.object.kind), (rule) => rule.see(around));
    memory.last = { object, asked, found };
    return found;
  };
  const inFile = memo((snapshot: Snapshot) =>
    memo((file: SourceFile): Gathered<WorkspaceRule, Sighting> => {
      const all: Gathered<WorkspaceRule, Sighting> = new Map();
      if (isPatchFile(file, snapshot)) return all;
      const graph = graphFor(file, snapshot);
      const { starts } = factsOf(file);
      for (const site of graph.find("byPath", file.path)) {
        const object = isPatch(graph, site) ? undefined : treeOf(file, site);
        if (object !== undefined) gather(all, starts[site.document] ?? 0, see({ file, snapshot }, graph, site, object));
      }
      return all;
    }),
  );
  return rules.map((rule) => ({
    ...rule,
    check: (file, snapshot) =>
      told(inFile(snapshot)(file), rule, (sighting, start) => findingOf(sighting, start, { file, snapshot })),
  }));
}

/** What a rule may ask, each answer noted. */
function aroundOf(world: World, graph: Graph, site: Site, object: KubernetesObject, asked: Question[]): Around {
  const noted = <T>(ask: (world: World) => T): T => {
    const answer = ask(world);
    asked.push({ ask, answer });
    return answer;
  };
  return {
    graph,
    site,
    object,
    span: (at) => factsOf(world.file).places[site.document]?.[at] ?? { start: 0, end: 0 },
    treeOf: (other) => noted((now) => treeOf(fileOf(other, now), other)),
    isPatched: (other) => noted(({ snapshot }) => isPatched(other, snapshot)),
  };
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
