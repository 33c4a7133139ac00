/** Which level of the Pod Security Standards holds for an object's pods: its namespace's labels say so, else a setting. */
import { memo } from "../../../model/memo";
import type { Settings } from "../../../model/settings";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { type Minor, minorOf } from "../../../schema/kubernetes/versions";
import { mapIn, textIn } from "../fields";
import type { ObjectFacts } from "../graph/facts";
import { type Graph, graphFor } from "../graph/graph";
import { nameKey } from "../graph/shelf";
import { findIn } from "../graph/units";
import { type KubernetesObject, minorFor } from "../objects";
import { isPatched } from "../partial";
import { podKinds } from "../pods";
import { type Level, levels } from "./checks";

/** What happens to pods that do not keep a level. */
const modes = ["enforce", "warn", "audit"] as const;

/** A level with the version of its checks. */
export interface Demand {
  readonly mode: (typeof modes)[number];
  readonly level: Level;
  readonly version: Minor;
}

/** What is asked of pods; the very same for the same demands. */
export interface Standard {
  /** The namespace that asks; nothing where the setting does. */
  readonly namespace: string | undefined;
  /** What refuses first. */
  readonly demands: readonly Demand[];
  /** True where a kustomization may add what is missing. */
  readonly isPatched: boolean;
}

/** Finds the standards of a file's objects; nothing where no namespace and no setting asks for one. */
export function standards(file: SourceFile, snapshot: Snapshot): (object: KubernetesObject) => Standard | undefined {
  const graph = graphFor(file, snapshot);
  if (snapshot.settings.podSecurity === "off" && !isAsked(graph)) return () => undefined;
  const version = minorFor(snapshot);
  const patched = isPatched(file, snapshot);
  return (object) => {
    if (!podKinds.includes(object.kind.text)) return undefined;
    const name = namespaceOf(graph, file, object);
    const namespace = name === undefined ? undefined : namespaceNamed(graph, file.path, name);
    if (namespace !== undefined && asks(namespace)) return labelled(namespace)(version, patched);
    return wanted(snapshot.settings)(version, patched);
  };
}

/** True where any namespace asks for a standard. */
const isAsked = memo((graph: Graph) => graph.find("byKind", "Namespace").some(({ object }) => asks(object)));

function asks({ labels }: ObjectFacts): boolean {
  return labels.pairs.some(({ key }) => key.text.startsWith(prefix));
}

/** What the labels of a Namespace ask for, in a cluster of a version. */
function demandsOf({ labels }: ObjectFacts, cluster: Minor): readonly Demand[] {
  const said = new Map(labels.pairs.map(({ key, value }) => [key.text, value?.text]));
  return modes.flatMap((mode) => {
    const level = levels.find((each) => each === said.get(prefix + mode));
    const version = minorOf(said.get(`${prefix}${mode}-version`) ?? "") ?? cluster;
    return level === undefined ? [] : [{ mode, level, version: Math.min(version, cluster) }];
  });
}

const prefix = "pod-security.kubernetes.io/";

type Find = (version: Minor, patched: boolean) => Standard | undefined;

/** Remembers what is found, so that the same question has the very same answer. */
function remembering(find: Find): Find {
  const known = new Map<string, Standard | undefined>();
  return (version, patched) => {
    const key = `${version} ${patched}`;
    if (!known.has(key)) known.set(key, find(version, patched));
    return known.get(key);
  };
}

const labelled = memo((facts: ObjectFacts) =>
  remembering((version, isPatched) => {
    const demands = demandsOf(facts, version);
    return demands.length === 0 ? undefined : { namespace: facts.name?.text, demands, isPatched };
  }),
);

const wanted = memo(({ podSecurity }: Settings) =>
  remembering((version, isPatched) => {
    const level = levels.find((each) => each === podSecurity);
    return level && { namespace: undefined, demands: [{ mode: "enforce", level, version }], isPatched };
  }),
);

/** Where an object ends up, if that is known. */
function namespaceOf({ layout }: Graph, { path }: SourceFile, { map }: KubernetesObject): string | undefined {
  const { namespaces = undefined } = layout.changesOf(path) ?? {};
  if (namespaces === undefined || namespaces.size === 0) return textIn(mapIn(map, "metadata"), "namespace");
  return namespaces.size === 1 ? [...namespaces][0] : undefined;
}

/** The Namespace of a name in the unit of a file, if all that are written there say the same. */
function namespaceNamed(graph: Graph, path: string, name: string): ObjectFacts | undefined {
  const unit = graph.layout.unitOf(path);
  const [first, ...others] = findIn(graph, unit, "byName", nameKey("Namespace", name)).map(({ object }) => object);
  const isSame = (other: ObjectFacts) => first !== undefined && said(other) === said(first);
  return others.every(isSame) ? first : undefined;
}

function said({ labels }: ObjectFacts): string {
  const own = labels.pairs.filter(({ key }) => key.text.startsWith(prefix));
  return own
    .map(({ key, value }) => `${key.text} ${value?.text}`)
    .sort()
    .join();
}
