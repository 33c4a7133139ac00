/** A field, an annotation or a node's label that has a successor. */
import type { Finding } from "../../../model/finding";
import type { Minor } from "../../../schema/kubernetes/versions";
import { entries, isMerge, type YamlEntry, type YamlScalar } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { annotationDeprecation, type Deprecation, deprecatedFields, deprecatedNodeLabels } from "../deprecations";
import { given, mapIn, scalarIn } from "../fields";
import type { KubernetesObject } from "../objects";
import { restyled } from "../restyled";
import { mapsOf } from "../typed-parts";

export const fieldNotDeprecated: ObjectRule = {
  id: "kubernetes/field-not-deprecated",
  severity: "information",
  aliases: ["kube-linter:deprecated-service-account-field"],
  *look(object, minor) {
    yield* fields(object, minor);
    for (const metadata of mapsOf(object, minor, "V1ObjectMeta"))
      for (const entry of written(mapIn(metadata, "annotations"))) {
        const deprecation = annotationDeprecation(entry.key.text);
        if (deprecation !== undefined) yield finding(entry.key, deprecation);
      }
    for (const label of nodeLabels(object, minor)) {
      const rename = deprecatedNodeLabels.get(label.text);
      if (rename !== undefined) yield finding(label, { because: "it is an old name", rename });
    }
  },
};

function* fields(object: KubernetesObject, minor: Minor): Generator<Finding> {
  for (const [type, deprecations] of deprecatedFields)
    for (const map of mapsOf(object, minor, type))
      for (const { key } of written(map)) {
        const deprecation = deprecations.get(key.text);
        const isDouble = deprecation?.rename !== undefined && given(map, deprecation.rename) !== undefined;
        if (deprecation !== undefined && !isDouble) yield finding(key, deprecation);
      }
}

/** The keys by which pods choose nodes. */
function nodeLabels(object: KubernetesObject, minor: Minor): readonly YamlScalar[] {
  const selectors = mapsOf(object, minor, "V1PodSpec").flatMap((spec) => written(mapIn(spec, "nodeSelector")));
  const terms = mapsOf(object, minor, "V1NodeSelectorRequirement").map((term) => scalarIn(term, "key"));
  const domains = mapsOf(object, minor, "V1PodAffinityTerm", "V1TopologySpreadConstraint").map((map) =>
    scalarIn(map, "topologyKey"),
  );
  return [...selectors.map(({ key }) => key), ...[...terms, ...domains].filter((key) => key !== undefined)];
}

function written(map: ReturnType<typeof mapIn>): readonly YamlEntry[] {
  return map === undefined ? [] : entries(map).filter((entry) => !isMerge(entry));
}

function finding(scalar: YamlScalar, { because, rename }: Deprecation): Finding {
  const { start, end, text } = scalar;
  const span = { start, end };
  const message = `${text} is deprecated; ${because}${rename === undefined ? "" : `, now ${rename}`}`;
  if (rename === undefined) return { span, message, tag: "deprecated" };
  const fix = {
    title: `Change to ${rename}`,
    edits: [restyled(scalar, rename)],
    safe: rename === "serviceAccountName",
  };
  return { span, message, tag: "deprecated", fix };
}
