/** The objects of a file: every document, or item of a List, that names an apiVersion and a kind. */
import { memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { anyKindOf, type Kind, kindOf } from "../../schema/kubernetes/kinds";
import { kustomizeType } from "../../schema/kubernetes/kustomize";
import { typeOf } from "../../schema/kubernetes/types";
import { type Minor, minorOf, newestMinor } from "../../schema/kubernetes/versions";
import { isPlaceholder } from "../../schema/placeholder";
import type { ObjectType } from "../../schema/type";
import type { YamlDocument } from "../../syntax/yaml/document";
import { documents } from "../../syntax/yaml/documents";
import {
  contentAt,
  entryOf,
  resolved,
  type YamlMap,
  type YamlNode,
  type YamlPath,
  type YamlScalar,
} from "../../syntax/yaml/tree";
import { mismatch } from "./api-names";
import type { CustomKind } from "./custom-kinds";
import { impliedHead, isKustomization } from "./kustomize/file";
import type { Standard } from "./security/standard";

/** One object. Places count from its document's start. */
export interface KubernetesObject {
  readonly document: YamlDocument;
  readonly map: YamlMap;
  readonly apiVersion: YamlScalar;
  readonly kind: YamlScalar;
  /** Where the object is in its document: empty, or `items` and a number. */
  readonly path: YamlPath;
  /** What the workspace defines its kind to be, where that is known and no kind is built in. */
  readonly custom?: CustomKind;
  /** What its namespace, or a setting, asks of the pods that it is or makes. */
  readonly standard?: Standard;
}

/** A document's objects with the document's place in the file. */
export interface PlacedObjects {
  readonly start: number;
  readonly objects: readonly KubernetesObject[];
}

/** Documents without an object are left out. */
export const placedObjects: (file: SourceFile) => readonly PlacedObjects[] = memo((file) =>
  documents(file).flatMap(({ start, document }) => {
    const objects = objectsOf(document, file);
    return objects.length === 0 ? [] : [{ start, objects }];
  }),
);

/** The objects of one of a file's documents; nothing in one that a template engine fills in. */
export function objectsOf(document: YamlDocument, { path }: Pick<SourceFile, "path">): readonly KubernetesObject[] {
  const named = namedObjects(document);
  return named.length === 0 && isKustomization(path) ? impliedObject(document) : named;
}

const namedObjects = memo((document: YamlDocument) =>
  isTemplate(document.text) ? [] : objectsIn(document, document.root, []),
);

const impliedObject = memo((document: YamlDocument): readonly KubernetesObject[] => {
  const map = resolved(document.root);
  const head = map?.kind === "map" && !isTemplate(document.text) ? impliedHead(map) : undefined;
  return map?.kind !== "map" || head === undefined ? [] : [{ document, map, ...head, path: [] }];
});

/**
 * The type of an object in a version of Kubernetes; nothing for kinds that are neither built in nor defined. A built-in
 * kind under the wrong API version has the type that was meant, so that all its mistakes are seen at once.
 */
export function objectType(object: KubernetesObject, minor: Minor): ObjectType | undefined {
  const { apiVersion, kind, custom } = object;
  if (custom !== undefined) return custom.root;
  const kustomize = kustomizeType(apiVersion.text, kind.text);
  if (kustomize !== undefined) return typeOf(kustomize, minor);
  const found = kindOf(apiVersion.text, kind.text, minor) ?? anyKindOf(apiVersion.text, kind.text) ?? meantKind(object);
  return found === undefined ? undefined : typeOf(found.type, minor);
}

/** The kind of an object, in whichever minor. */
export function knownKind({ apiVersion, kind, custom }: KubernetesObject): Kind | undefined {
  return custom ?? anyKindOf(apiVersion.text, kind.text);
}

const meantKind = memo(({ apiVersion, kind }: KubernetesObject) => {
  const meant = mismatch(apiVersion.text, kind.text, newestMinor)?.apiVersion;
  return meant === undefined ? undefined : anyKindOf(meant, kind.text);
});

/** The version of Kubernetes that the settings name. */
export function minorFor(snapshot: Snapshot): Minor {
  return minorOf(snapshot.settings.kubernetesVersion) ?? newestMinor;
}

/** The content at a path of keys and indexes below an object. */
export function at(object: KubernetesObject, ...path: YamlPath) {
  return contentAt(object.map, path);
}

function objectsIn(document: YamlDocument, node: YamlNode | undefined, path: YamlPath): readonly KubernetesObject[] {
  const map = resolved(node);
  if (map?.kind !== "map") return [];
  const apiVersion = resolved(entryOf(map, "apiVersion")?.value);
  const kind = resolved(entryOf(map, "kind")?.value);
  if (apiVersion?.kind !== "scalar" || kind?.kind !== "scalar") return [];
  if (isPlaceholder(apiVersion.text) || isPlaceholder(kind.text)) return [];
  const items = resolved(entryOf(map, "items")?.value);
  if (kind.text.endsWith("List") && items?.kind === "list" && path.length === 0) {
    return items.items.flatMap((item, index) => objectsIn(document, item, ["items", index]));
  }
  return [{ document, map, apiVersion, kind, path }];
}

/**
 * An action at the start of a line or of a value, `${…}` in a flow collection, `@…@`, `##…##` or `{…}` with more behind
 * it for a value: YAML only after another tool ran.
 */
export function isTemplate(text: string): boolean {
  if (/[:-][ \t]+(?:@\w+@|##\w+##|\{\w+\}[\w./-])/.test(text)) return true;
  if (text.includes("{{") && /^\s*(?:- )?\{\{|:\s*\{\{/m.test(text)) return true;
  return text.includes("${") && /(?:^|[:-][ \t]+)[{[][^\n"'#]*\$\{/m.test(text);
}

/** True for one of a file's documents that holds objects, or that would if it could be read. */
export function isObjects(document: YamlDocument, file: SourceFile): boolean {
  if (objectsOf(document, file).length > 0) return true;
  if (isTemplate(document.text)) return false;
  return isKustomization(file.path) || /^(?:apiVersion|kind)\s*:/m.test(document.text);
}
