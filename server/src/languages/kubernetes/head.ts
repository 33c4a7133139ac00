/** Which object the cursor is in, and what it calls itself, in text that need not be whole. */
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import type { YamlDocument } from "../../syntax/yaml/document";
import { contentAt, type YamlPath } from "../../syntax/yaml/tree";
import { impliedVersion, isKustomization } from "./kustomize/file";
import { type KubernetesObject, objectsOf } from "./objects";

/** What an object says it is, as far as that is written. */
export interface Head {
  readonly apiVersion: string | undefined;
  readonly kind: string | undefined;
  /** Where the API version stands, quotes and all. */
  readonly versionAt?: Span | undefined;
  /** The object itself, once both are written. */
  readonly object: KubernetesObject | undefined;
}

/** Where the object around a place is in its document: in the items of a List, or the document itself. */
export function baseOf(document: YamlDocument, path: YamlPath): YamlPath {
  const [first, index] = path;
  if (first !== "items" || typeof index !== "number") return [];
  return textAt(document, ["kind"])?.text.endsWith("List") ? [first, index] : [];
}

/** The head of the object at a base; a broken line elsewhere does not hide it. */
export function headAt(file: SourceFile, document: YamlDocument, text: string, base: YamlPath): Head {
  const read = (key: "apiVersion" | "kind") =>
    textAt(document, [...base, key]) ?? (base.length === 0 ? writtenIn(text, key) : undefined);
  const version = read("apiVersion");
  const object = objectsOf(document, file).find(({ path }) => path.join() === base.join());
  const head = { apiVersion: version?.text, kind: read("kind")?.text, versionAt: version, object };
  return isKustomization(file.path) ? completed(head) : head;
}

/** What kustomize fills in where nothing is written. */
function completed({ kind = "Kustomization", ...head }: Head): Head {
  return { ...head, apiVersion: head.apiVersion ?? impliedVersion(kind), kind };
}

function textAt(document: YamlDocument, path: YamlPath): Written | undefined {
  const node = contentAt(document.root, path);
  return node?.kind === "scalar" && node.text !== "" ? node : undefined;
}

function writtenIn(text: string, key: string): Written | undefined {
  const match = new RegExp(`(?<=^${key}:[ \\t]+)(["']?)([\\w./-]+)\\1`, "m").exec(text);
  if (match === null) return undefined;
  return { text: match[2] ?? "", start: match.index, end: match.index + match[0].length };
}

/** A value with its place. */
type Written = Span & { readonly text: string };
