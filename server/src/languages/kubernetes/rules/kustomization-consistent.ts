/** A kustomization that kustomize cannot build, whatever its files hold. */
import type { Finding } from "../../../model/finding";
import { kustomizeKinds, kustomizeType } from "../../../schema/kubernetes/kustomize";
import { closest } from "../../../syntax/closest";
import type { YamlScalar } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { given } from "../fields";
import { checkGenerators, checkOrder, checkPatches, checkReplacements } from "../kustomize/check-parts";
import { oneOf, shown } from "../naming";
import type { KubernetesObject } from "../objects";
import { restyled } from "../restyled";
import { isComplete } from "../unsure";

export const kustomizationConsistent: ObjectRule = {
  id: "kubernetes/kustomization-consistent",
  severity: "error",
  aliases: [],
  *look(object) {
    if (kustomizeType(object.apiVersion.text, object.kind.text) === undefined) return;
    yield* checkHead(object);
    yield* checkEmpty(object);
    yield* checkPatches(object.map);
    yield* checkGenerators(object.map);
    yield* checkReplacements(object.map);
    yield* checkOrder(object.map);
  },
};

function* checkHead({ apiVersion, kind }: KubernetesObject): Generator<Finding> {
  const kinds = [...kustomizeKinds.keys()];
  const version = kustomizeKinds.get(kind.text);
  if (version === undefined)
    yield changed(kind, closest(kind.text, kinds), `kustomize has no kind ${shown(kind.text)}: write ${oneOf(kinds)}`);
  else if (version !== apiVersion.text) yield changed(apiVersion, version, `A ${kind.text} is in ${version} only`);
}

function changed(scalar: YamlScalar, meant: string | undefined, message: string): Finding {
  if (meant === undefined) return { span: scalar, message };
  return { span: scalar, message, fix: { title: `Change to ${meant}`, edits: [restyled(scalar, meant)], safe: false } };
}

function* checkEmpty({ map, kind }: KubernetesObject): Generator<Finding> {
  const own = map.entries.filter(({ key }) => key.text !== "apiVersion" && key.text !== "kind");
  if (isComplete(map) && own.every(({ key }) => given(map, key.text) === undefined))
    yield {
      span: kind.end > kind.start ? kind : (own[0]?.key ?? kind),
      message: "kustomize refuses an empty kustomization: list resources, or what it changes",
    };
}
