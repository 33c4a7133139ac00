/** Patches that are written into a kustomization itself. */
import type { Span } from "../../../model/span";
import { readDocument } from "../../../syntax/yaml/document";
import type { YamlContent, YamlScalar } from "../../../syntax/yaml/tree";
import { itemsIn, mapsIn, valueIn } from "../fields";
import { type KubernetesObject, objectsOf } from "../objects";
import type { Collector } from "./words";

/** A patch, and the way from its places to those of the document around it. */
export interface InlinePatch {
  readonly object: KubernetesObject;
  readonly text: string;
  out(span: Span): Span;
}

/** The patches of a kustomization. */
export function inlinePatches({ map, document }: KubernetesObject): readonly InlinePatch[] {
  const texts = [
    ...mapsIn(map, "patches").flatMap((patch) => valueIn(patch, "patch") ?? []),
    ...itemsIn(map, "patchesStrategicMerge"),
  ];
  return texts.filter(isBlock).flatMap((block) => {
    const lines = linesOf(document.text, block);
    const text = lines.map(({ start, end }) => document.text.slice(start, end)).join("");
    const objects = objectsOf(readDocument(text), { path: "patch.yaml" });
    return objects.map((object) => ({ object, text, out: outOf(lines) }));
  });
}

/** Reads a patch: its places are noted as those of the document. */
export function reading<T>(collector: Collector, { text, out }: InlinePatch, read: (inside: Collector) => T): T {
  const { places } = collector;
  const first = places.length;
  const found = read({ text, places, left: collector.left });
  for (let at = first; at < places.length; at++) places[at] = out(places[at] ?? { start: 0, end: 0 });
  return found;
}

function isBlock(node: YamlContent): node is YamlScalar {
  return node.kind === "scalar" && node.style === "literal";
}

/** The lines of a block without their margin. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  let at = text.indexOf("\n", start) + 1;
  const margin = /[ ]*/.exec(text.slice(at))?.[0].length ?? 0;
  while (at > 0 && at < end) {
    const next = text.indexOf("\n", at) + 1 || text.length;
    lines.push({ start: Math.min(at + margin, next - 1), end: next });
    at = next;
  }
  return lines;
}

function outOf(lines: readonly Span[]): InlinePatch["out"] {
  const place = (offset: number) => {
    let before = 0;
    for (const { start, end } of lines) {
      if (offset < before + end - start) return start + offset - before;
      before += end - start;
    }
    return lines.at(-1)?.end ?? 0;
  };
  return ({ start, end }) => {
    const from = place(start);
    return { start: from, end: end === start ? from : place(end - 1) + 1 };
  };
}
