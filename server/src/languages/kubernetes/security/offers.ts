/** What may be rewritten about a pod's security where nothing is wrong: it can be made to satisfy the strictest level. */
import type { Offer } from "../../../model/edit";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { overlaps, type Span, shift } from "../../../model/span";
import { entryOf } from "../../../syntax/yaml/tree";
import { given } from "../fields";
import { at, minorFor, placedObjects } from "../objects";
import { type Pod, podsOf } from "../pods";
import { satisfying } from "./mend";

/** Offered on the key of a pod's `spec` and of its security contexts. */
export function offers(file: SourceFile, span: Span, snapshot: Snapshot): readonly Offer[] {
  return placedObjects(file).flatMap(({ start, objects }) => {
    const here = shift(span, -start);
    const pods = objects.filter(({ map }) => overlaps(map, here)).flatMap(podsOf);
    const asked = pods.filter((pod) => pod.isWhole && keysOf(pod).some((key) => overlaps(key, here)));
    const fixes = asked.flatMap((pod) => satisfying(pod, "restricted", minorFor(snapshot)) ?? []);
    return fixes.map((fix) => ({
      title: fix.title,
      kind: "rewrite" as const,
      edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, start) })),
    }));
  });
}

function keysOf({ object, path, spec, containers }: Pod): readonly Span[] {
  const owner = at(object, ...path.slice(0, -1));
  const own = owner?.kind === "map" ? entryOf(owner, "spec") : undefined;
  const contexts = [spec, ...containers.map(({ map }) => map)].flatMap((map) => given(map, "securityContext") ?? []);
  return [...(own === undefined ? [] : [own]), ...contexts].map(({ key }) => key);
}
