/** The objects of a file with what the workspace knows about them: those of custom kinds get the types it defines. */
import { memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { agreedKind, type CustomKind } from "./custom-kinds";
import { type KubernetesObject, knownKind, placedObjects } from "./objects";

/** An object and where its document starts. */
export interface KnownObject {
  readonly start: number;
  readonly object: KubernetesObject;
}

/** The same list as long as neither the file nor the definitions that matter to it change. */
export function knownObjects(file: SourceFile, snapshot: Snapshot): readonly KnownObject[] {
  const { plain, hasForeign } = placed(file);
  if (!hasForeign) return plain;
  const kinds = plain.map(({ object }) => customKindOf(snapshot, file, object));
  const memory = lastOf(file);
  if (memory.last === undefined || memory.last.kinds.some((kind, index) => kind !== kinds[index]))
    memory.last = { kinds, objects: plain.map((each, index) => withKind(each, kinds[index])) };
  return memory.last.objects;
}

interface Memory {
  last?: { readonly kinds: readonly (CustomKind | undefined)[]; readonly objects: readonly KnownObject[] };
}

const lastOf = memo((_: SourceFile): Memory => ({}));

const placed = memo((file: SourceFile) => {
  const plain = placedObjects(file).flatMap(({ start, objects }) => objects.map((object) => ({ start, object })));
  return { plain, hasForeign: plain.some(({ object }) => isForeign(object)) };
});

function customKindOf(snapshot: Snapshot, file: SourceFile, object: KubernetesObject): CustomKind | undefined {
  return isForeign(object) ? agreedKind(snapshot, file, object.apiVersion.text, object.kind.text) : undefined;
}

/** Kinds in a group of their own that is not Kubernetes'. */
const isForeign = memo(
  (object: KubernetesObject): boolean => object.apiVersion.text.includes("/") && knownKind(object) === undefined,
);

function withKind(known: KnownObject, kind: CustomKind | undefined): KnownObject {
  return kind === undefined ? known : { ...known, object: customized(known.object)(kind) };
}

const customized = memo((object: KubernetesObject) => memo((custom: CustomKind) => ({ ...object, custom })));
