/** Everything that a kustomization takes, where that is known to its end. */
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { documents } from "../../../syntax/yaml/documents";
import { factsOf } from "../graph/file-facts";
import { type Graph, graphFor } from "../graph/graph";
import { bareKind } from "../graph/kinds";
import { isPatch } from "../graph/resolve";
import { kustomizations } from "../kustomized";
import { isTemplate, objectsOf } from "../objects";
import { isKustomization } from "./file";

/** What there is to choose from. */
export interface Taken {
  /** The names of all objects of a kind, or of all there are. */
  names(kind?: string): readonly string[];
  /** True where an object of the kind has the name, or may get it: from a prefix, a suffix, or whoever fills it in. */
  has(name: string, kind?: string): boolean;
  /** True where a text stands in any of the files but the kustomization itself. */
  mentions(text: string): boolean;
}

/** Nothing where a part of it comes from elsewhere, cannot be read or gets other names. */
export function takenBy(snapshot: Snapshot, file: SourceFile): Taken | undefined {
  const files = filesOf(snapshot, file.path);
  if (files === undefined) return undefined;
  const graph = graphFor(file, snapshot);
  const objects = files.flatMap(({ path }) => objectsAt(graph, path));
  const others = files.filter((each) => each !== file);
  const { affixes } = graph.layout;
  const names = (kind?: string) => objects.flatMap((each) => (each.kind === (kind ?? each.kind) ? each.name : []));
  return {
    names,
    has: (name, kind) => names(kind).some((own) => own === "" || own === name || mayBecome(own, name, affixes)),
    mentions: (text) => others.some((each) => each.text.includes(text)),
  };
}

/** True where what stands around an object's own name in another holds prefixes and suffixes that somebody gives. */
function mayBecome(own: string, name: string, affixes: Graph["layout"]["affixes"]): boolean {
  const [left, right, ...more] = name.split(own);
  if (left === undefined || right === undefined) return false;
  const holds = (text: string, key: "prefix" | "suffix") =>
    text === "" || affixes.some((each) => each[key] !== "" && text.includes(each[key]));
  return more.length > 0 || (holds(left, "prefix") && holds(right, "suffix"));
}

function filesOf({ files, paths }: Snapshot, path: string): readonly SourceFile[] | undefined {
  const folders = kustomizations(paths);
  const taken = new Set([path]);
  const found: SourceFile[] = [];
  for (const each of taken) {
    const file = files.get(each);
    if (file === undefined || !isReadable(file)) return undefined;
    found.push(file);
    const { kustomization } = factsOf(file).facts;
    if (isKustomization(each) && (kustomization === undefined || kustomization.open)) return undefined;
    for (const next of kustomization?.resources ?? []) taken.add(folders.get(next) ?? next);
  }
  return found;
}

/** Patches may change names and kinds where they are allowed to. */
function isReadable(file: SourceFile): boolean {
  if (file.damage !== undefined || /allow(?:Name|Kind)Change/.test(file.text)) return false;
  return documents(file).every(({ document }) => {
    const isEmpty = document.root === undefined && document.problems.length === 0;
    return isEmpty || (objectsOf(document, file).length > 0 && !isTemplate(document.text));
  });
}

/** A name that is not known is empty. */
function objectsAt(graph: Graph, path: string): readonly { readonly kind: string; readonly name: string }[] {
  return graph.find("byPath", path).flatMap((site) => {
    const { kind, name } = site.object;
    return isPatch(graph, site) ? [] : [{ kind: bareKind(kind), name: name?.text ?? "" }];
  });
}
