/**
 * The objects of a file with what the workspace knows about them: those of custom kinds get the types it defines, those with
 * pods the standard that their namespace asks for.
 */
import { memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { agreedKind, type CustomKind } from "./custom-kinds";
import { type KubernetesObject, knownKind, placedObjects } from "./objects";
import { podKinds } from "./pods";
import { type Standard, standards } from "./security/standard";

/** An object and where its document starts. */
export interface KnownObject {
  readonly start: number;
  readonly object: KubernetesObject;
}

/** The same list as long as neither the file nor what matters to it elsewhere changes. */
export function knownObjects(file: SourceFile, snapshot: Snapshot): readonly KnownObject[] {
  const { plain, isOpen } = placed(file);
  if (!isOpen) return plain;
  const standardOf = standards(file, snapshot);
  const known = plain.map(({ object }): Known => customKindOf(snapshot, file, object) ?? standardOf(object));
  const memory = lastOf(file);
  if (memory.last === undefined || memory.last.known.some((each, index) => each !== known[index]))
    memory.last = { known, objects: plain.map((each, index) => withKnown(each, known[index])) };
  return memory.last.objects;
}

/** No object has both: kinds with pods are built in. */
type Known = CustomKind | Standard | undefined;

interface Memory {
  last?: { readonly known: readonly Known[]; readonly objects: readonly KnownObject[] };
}

const lastOf = memo((_: SourceFile): Memory => ({}));

const placed = memo((file: SourceFile) => {
  const plain = placedObjects(file).flatMap(({ start, objects }) => objects.map((object) => ({ start, object })));
  return { plain, isOpen: plain.some(({ object }) => isForeign(object) || hasPods(object)) };
});

const hasPods = (object: KubernetesObject) => podKinds.includes(object.kind.text);

function customKindOf(snapshot: Snapshot, file: SourceFile, object: KubernetesObject): CustomKind | undefined {
  return isForeign(object) ? agreedKind(snapshot, file, object.apiVersion.text, object.kind.text) : undefined;
}

/** Kinds in a group of their own that is not Kubernetes'. */
const isForeign = memo(
  (object: KubernetesObject): boolean => object.apiVersion.text.includes("/") && knownKind(object) === undefined,
);

function withKnown(each: KnownObject, known: Known): KnownObject {
  return known === undefined ? each : { ...each, object: extended(each.object)(known) };
}

const extended = memo((object: KubernetesObject) =>
  memo(
    (known: CustomKind | Standard): KubernetesObject =>
      "root" in known ? { ...object, custom: known } : { ...object, standard: known },
  ),
);
