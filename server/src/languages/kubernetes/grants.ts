/** What the rules of a Role or ClusterRole allow. */
import type { Minor } from "../../schema/kubernetes/versions";
import type { YamlMap, YamlScalar } from "../../syntax/yaml/tree";
import { filled, mapsIn, scalarsIn } from "./fields";
import type { KubernetesObject } from "./objects";
import { mapsOf } from "./typed-parts";

/** The kinds that grant. */
export const roleKinds: readonly string[] = ["Role", "ClusterRole"];

/** The rules about resources. */
export function grantsOf(object: KubernetesObject, minor: Minor): readonly YamlMap[] {
  return mapsOf(object, minor, "V1Role", "V1ClusterRole").flatMap((role) => mapsIn(role, "rules"));
}

/** The resources among these that a rule of a group (or of all) gives one of the verbs for, whatever they are called. */
export function granted(
  rule: YamlMap,
  group: string,
  resources: readonly string[],
  verbs: readonly string[],
): readonly YamlScalar[] {
  const says = (field: string, words: readonly string[]) =>
    scalarsIn(rule, field).some(({ text }) => text === "*" || words.includes(text));
  if (filled(rule, "resourceNames") !== undefined || !says("apiGroups", [group]) || !says("verbs", verbs)) return [];
  return scalarsIn(rule, "resources").filter(({ text }) => resources.includes(text));
}
