/** Namespaces of objects, as far as they are known: many manifests leave them to whoever applies them. */
import type { Word } from "./facts";
import type { Graph } from "./graph";
import { isClusterWide } from "./kinds";
import type { Site } from "./shelf";

/** The namespace an object is in: nothing where it is not known, and none for what stands in no namespace. */
export function spaceOf({ layout }: Graph, { path, object }: Site): string | undefined {
  if (object.kind === "Namespace" || isClusterWide(object.kind)) return "";
  const { namespaces = undefined } = layout.changesOf(path) ?? {};
  if (namespaces === undefined || namespaces.size === 0) return object.namespace?.text;
  return namespaces.size === 1 ? [...namespaces][0] : undefined;
}

/** Of some sites those in a namespace, or those whose namespace is not known where none is sure to be in it. */
export function inSpace(graph: Graph, sites: readonly Site[], space: string | undefined): readonly Site[] {
  if (sites.length === 0) return sites;
  const spaces = sites.map((site) => spaceOf(graph, site));
  const exact = sites.filter((_, index) => spaces[index] === "" || spaces[index] === space);
  if (exact.length > 0) return exact;
  return sites.filter((site, index) => spaces[index] === undefined || space === undefined || isMoved(graph, site));
}

/** Kustomize rewrites namespaces in references as well. */
function isMoved({ layout }: Graph, { path }: Site): boolean {
  return (layout.changesOf(path)?.namespaces.size ?? 0) > 0;
}

/** The namespace that a point means: the one that is written, else that of its object; any where that stands in none. */
export function meantSpace(graph: Graph, from: Site, written: Word | undefined): string | undefined {
  return written?.text ?? (spaceOf(graph, from) || undefined);
}
