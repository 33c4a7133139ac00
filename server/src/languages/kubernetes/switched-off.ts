/** What the API server may leave out of an object without a word: then nothing in it is refused. */
import type { Finding } from "../../model/finding";
import { covers, type Span } from "../../model/span";
import { gatedIn } from "../../schema/kubernetes/gates";
import type { Minor } from "../../schema/kubernetes/versions";
import { given } from "./fields";
import { endings } from "./graph/paths";
import type { KubernetesObject } from "./objects";
import { podsOf } from "./pods";

/** Findings about what may be left out are warnings at most. */
export function softened(findings: readonly Finding[], off: readonly Span[]): readonly Finding[] {
  return findings.map((finding) =>
    off.some((span) => covers(span, finding.span)) ? { severity: "warning", ...finding } : finding,
  );
}

/** The fields of an object whose feature is off in a version, unless somebody has switched it on. */
export function switchedOff(object: KubernetesObject, minor: Minor): readonly Span[] {
  const here = gatedIn(minor).filter(({ field }) => object.document.text.includes(field));
  return here.flatMap(({ of, owner, field }) =>
    podsOf(object)
      .flatMap(({ spec, containers }) => (of === "pod" ? [spec] : containers.map(({ map }) => map)))
      .flatMap((map) => endings(map, owner))
      .flatMap(({ node }) => (node.kind === "map" ? (given(node, field) ?? []) : [])),
  );
}
