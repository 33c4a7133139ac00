/** Which note answers a hover in a manifest, and what is known about the very place. */
import type { Concept } from "../../model/concept";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { type Span, shift } from "../../model/span";
import { fieldFacts, type TypedPlace, typedPlace } from "../../schema/describe";
import { immutableAt } from "../../schema/kubernetes/immutable";
import { kindsNamed } from "../../schema/kubernetes/kinds";
import { kustomizeType } from "../../schema/kubernetes/kustomize";
import { documentAt } from "../../syntax/yaml/documents";
import { nodeAt } from "../../syntax/yaml/path";
import type { YamlNode, YamlPath } from "../../syntax/yaml/tree";
import { imageConcept } from "./concept-image";
import { customKindConcept, kindConcept, kindName, versionConcept } from "./concept-kind";
import { placeFacts } from "./concept-place";
import { valueFacts } from "./concept-value";
import { customKind, definingFiles } from "./custom-kinds";
import { type Told, toldAt } from "./graph/hover";
import { at, type KubernetesObject, knownKind, minorFor, objectsOf, placedObjects } from "./objects";
import { labelFacts } from "./security/labels";
import { described, noteKeys, rootType, wording } from "./typed";

/** The field or value at the offset; nothing for names and texts of the author's own. */
export function conceptAt(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const placed = documentAt(file, offset);
  if (placed === undefined) return undefined;
  const { part, path, node } = nodeAt(placed.document, offset - placed.start);
  const object = objectsOf(placed.document, file).find((each) =>
    each.path.every((step, index) => path[index] === step),
  );
  if (object === undefined || node === undefined || part === "empty") return undefined;
  const own = path.slice(object.path.length);
  const isKustomize = kustomizeType(object.apiVersion.text, object.kind.text) !== undefined;
  const span = shift({ start: node.start, end: node.end }, placed.start);
  if (own.length === 1 && own[0] === "kind" && !isKustomize) return ownKindConcept(object, span, snapshot);
  if (own.length === 1 && own[0] === "apiVersion" && !isKustomize) return versionConcept(object, span, snapshot);
  const led = toldAt(file, offset, snapshot);
  return fieldConcept({ object, path: own, value: part === "value" ? node : undefined, span, snapshot, led });
}

/** The kinds of the file's objects. */
export function concepts(file: SourceFile): readonly Pick<Concept, "key" | "terms">[] {
  const objects = placedObjects(file).flatMap((placed) => placed.objects);
  const kinds = new Map(objects.map((object) => [object.kind.text, object]));
  return [...kinds].map(([name, object]) => kindName(name, knownKind(object)));
}

interface Place {
  readonly object: KubernetesObject;
  readonly path: YamlPath;
  /** The value under the cursor, if it is not on a key. */
  readonly value: YamlNode | undefined;
  readonly span: Span;
  readonly snapshot: Snapshot;
  /** What the place points at. */
  readonly led: Told;
}

function fieldConcept({ object, path, value, span, snapshot, led }: Place): Concept | undefined {
  const kind = object.kind.text;
  const typed = typedPlace(rootType(snapshot, object.apiVersion.text, kind), path);
  if (typed?.field === undefined) return undefined;
  if (value?.kind === "scalar" && isImage(typed)) return imageConcept(value.text, span);
  const asked =
    kind === "Namespace" && path[1] === "labels" ? standardConcept(object, path, span, snapshot) : undefined;
  if (asked !== undefined) return asked;
  const named = value?.kind === "scalar" && path.at(-1) === "kind" ? kindsNamed(value.text)[0] : undefined;
  if (named !== undefined) return kindConcept(named.kind, named, span, snapshot);
  const told = [...led.facts, ...(value?.kind === "scalar" ? valueFacts(object, path, typed, value) : [])];
  if (typed.depth > 0 && told.length === 0) return undefined;
  const [key = "", ...fallbackKeys] = noteKeys(kind, path, typed);
  const facts = [...told, ...fieldFacts(typed, wording), ...fixedFacts(kind, path), ...placeFacts(object, path, typed)];
  const terms = [typed.field.name];
  const { description = "" } = described(snapshot, typed.owner?.name, typed.field);
  return {
    key,
    fallbackKeys,
    span,
    facts,
    terms,
    description,
    ...(led.places.length > 0 ? { places: led.places } : {}),
  };
}

function ownKindConcept(object: KubernetesObject, span: Span, snapshot: Snapshot): Concept {
  const { apiVersion, kind } = object;
  const known = knownKind(object);
  const custom = known === undefined ? customKind(snapshot, apiVersion.text, kind.text) : undefined;
  return custom === undefined
    ? kindConcept(kind.text, known, span, snapshot)
    : customKindConcept(custom, definingFiles(snapshot, apiVersion.text, kind.text), span);
}

/** A label that asks for a Pod Security Standard. */
function standardConcept(
  object: KubernetesObject,
  path: YamlPath,
  span: Span,
  snapshot: Snapshot,
): Concept | undefined {
  const value = at(object, ...path);
  const text = value?.kind === "scalar" ? value.text : "";
  const facts = labelFacts(String(path.at(-1)), text, minorFor(snapshot));
  const terms = ["Pod Security Standards", "pod security"];
  return facts.length === 0 ? undefined : { key: "kubernetes/pod-security-standards", span, facts, terms };
}

function isImage({ owner, field }: TypedPlace): boolean {
  return field?.name === "image" && /^V1(?:Ephemeral)?Container$/.test(owner?.name ?? "");
}

function fixedFacts(kind: string, path: YamlPath): readonly string[] {
  const fixed = immutableAt(kind, path.filter((step) => typeof step === "string").join("."));
  if (fixed === undefined) return [];
  const when = fixed.when === undefined ? "" : `, when ${fixed.when}`;
  return [`Cannot be changed once the object exists${when}`];
}
