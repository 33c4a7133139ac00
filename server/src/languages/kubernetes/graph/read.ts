/** Reads a document's objects into facts. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import type { YamlDocument } from "../../../syntax/yaml/document";
import { mapIn, scalarIn } from "../fields";
import { type KubernetesObject, objectsOf } from "../objects";
import { hasDirective } from "../partial";
import { podsOf } from "../pods";
import type { DocumentFacts, ObjectFacts, Places } from "./facts";
import { kindOfVersion } from "./kinds";
import { madeBy } from "./made";
import { labelsIn } from "./read-labels";
import { partsOf } from "./read-parts";
import { pointsOf } from "./read-points";
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
    return [own, ...madeBy(collector, object, own)];
  });
  return { facts, places: collector.places };
});

function factsOf(collector: Collector, object: KubernetesObject): ObjectFacts {
  const { map, kind, apiVersion, document } = object;
  const of = kindOfVersion(apiVersion.text, kind.text);
  const metadata = mapIn(map, "metadata");
  const [pod] = podsOf(object);
  return {
    kind: of,
    apiVersion: apiVersion.text,
    head: place(collector, kind),
    whole: place(collector, map),
    name: word(collector, scalarIn(metadata, "name")),
    namespace: word(collector, scalarIn(metadata, "namespace")),
    labels: labelsIn(collector, metadata),
    pods: pod && labelsIn(collector, pod.metadata),
    ...partsOf(collector, object, of),
    points: pointsOf(collector, object, of),
    ...(hasDirective(document) ? { patch: true } : {}),
  };
}
