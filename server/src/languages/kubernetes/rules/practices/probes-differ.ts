/** One probe for being ready and for being alive: what is only busy is killed as well. */
import { resolved, type YamlNode } from "../../../../syntax/yaml/tree";
import { given, valueIn } from "../../fields";
import { podRule } from "../../pod-rule";

export const probesDiffer = podRule({
  id: "kubernetes/probes-differ",
  severity: "information",
  aliases: ["kube-score:pod-probes-identical"],
  *see({ containers, object }) {
    for (const { map } of containers) {
      const [alive, ready] = [valueIn(map, "livenessProbe"), valueIn(map, "readinessProbe")];
      const entry = given(map, "livenessProbe");
      if (entry === undefined || alive?.kind !== "map" || ready?.kind !== "map" || !isSame(alive, ready)) continue;
      const related = [{ span: given(map, "readinessProbe")?.key ?? object.kind, message: "The same is asked here" }];
      const message = "This kills a container as soon as it is not ready: be more patient, or ask for less";
      yield { span: entry.key, message, related };
    }
  },
});

/** Fields in any order. */
function isSame(a: YamlNode | undefined, b: YamlNode | undefined): boolean {
  const [one, other] = [resolved(a), resolved(b)];
  if (one?.kind === "scalar" && other?.kind === "scalar") return one.text === other.text;
  if (one?.kind === "list" && other?.kind === "list")
    return (
      one.items.length === other.items.length && one.items.every((item, index) => isSame(item, other.items[index]))
    );
  if (one?.kind !== "map" || other?.kind !== "map") return one === other;
  return (
    one.entries.length === other.entries.length &&
    one.entries.every(({ key, value }) =>
      isSame(value, other.entries.find((each) => each.key.text === key.text)?.value),
    )
  );
}
