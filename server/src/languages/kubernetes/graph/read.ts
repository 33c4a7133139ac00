/** Reads a document's objects into facts. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import { kustomizeGroup } from "../../../schema/kubernetes/kustomize";
import type { YamlDocument } from "../../../syntax/yaml/document";
import { given, mapIn, scalarIn } from "../fields";
import { type KubernetesObject, objectsOf } from "../objects";
import { hasDirective } from "../partial";
import type { DocumentFacts, Labels, ObjectFacts, Places, Point } from "./facts";
import { inlinePatches, reading } from "./inline-patches";
import { definedKind, isForeign, kindOfVersion } from "./kinds";
import { madeBy } from "./made";
import { podsIn } from "./pods-in";
import { labelsIn } from "./read-labels";
import { partsOf } from "./read-parts";
import { pointsOf } from "./read-points";
import { takenBy } from "./taken";
import { type Collector, place, word } from "./words";

/** Facts with the places that their words are at. */
export interface Reading {
  readonly facts: DocumentFacts;
  readonly places: Places;
}

/** The facts of one of a file's documents. */
export function readingOf(document: YamlDocument, file: Pick<SourceFile, "path">): Reading {
  return readObjects(objectsOf(document, file));
}

/** More places of the table than the largest documents have. */
const mostSteps = 200_000;

const nothing: Reading = { facts: [], places: [] };

const readObjects = memo((objects: readonly KubernetesObject[]): Reading => {
  const [first] = objects;
  if (first === undefined) return nothing;
  const collector: Collector = { text: first.document.text, places: [], left: mostSteps };
  const facts = objects.flatMap((object) => {
    const own = factsOf(collector, object);
    const inline = own.kind.endsWith(`.${kustomizeGroup}`) ? inlinePatches(object) : [];
    const patches = inline.map((patch) =>
      reading(collector, patch, (inside) => ({ ...factsOf(inside, patch.object), patch: true as const })),
    );
    return [own, ...madeBy(collector, object, own), ...patches];
  });
  return { facts, places: collector.places };
});

function factsOf(collector: Collector, object: KubernetesObject): ObjectFacts {
  const { map, kind, apiVersion, document } = object;
  const of = kindOfVersion(apiVersion.text, kind.text);
  const metadata = mapIn(map, "metadata");
  const [pod] = podsIn(object);
  return {
    kind: of,
    apiVersion: apiVersion.text,
    head: place(collector, kind),
    whole: place(collector, map),
    name: word(collector, scalarIn(metadata, "name")),
    namespace: word(collector, scalarIn(metadata, "namespace")),
    labels: labelsIn(collector, metadata),
    pods: pod === undefined ? unseenPods(object, of) : labelsIn(collector, pod.metadata),
    ...partsOf(collector, object, of),
    points: [...pointsOf(collector, object, of), ...kindPoint(collector, object, of)],
    ...takenBy(collector, object, of),
    ...(hasDirective(document) ? { patch: true } : {}),
  };
}

/** A kind that somebody else defines. */
function kindPoint(collector: Collector, { kind }: KubernetesObject, of: string): readonly Point[] {
  const name = isForeign(of) ? word(collector, kind) : undefined;
  return name === undefined
    ? []
    : [{ row: 138, word: { ...name, spelled: false }, want: { by: "name", kind: definedKind, name: of, loose: true } }];
}

/** Operators make pods of objects of their own; which labels these have is not known. */
function unseenPods({ map }: KubernetesObject, of: string): Labels | undefined {
  const spec = mapIn(map, "spec");
  const isOperated = isForeign(of) && operated.some((field) => given(spec, field) !== undefined);
  return isOperated ? { pairs: [], open: true } : undefined;
}

const operated = [
  "replicas",
  "instances",
  "nodeSets",
  "size",
  "podTemplate",
  "podMetadata",
  "serviceAccountName",
  "image",
];
