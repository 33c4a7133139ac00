/** Options of mounts that need or exclude others. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { filled, isOpen, isSet, mapIn, scalarIn, textIn } from "../fields";
import { podRule } from "../pod-rule";
import { type Container, partsOf } from "../pods";

export const mountOptionsAllowed = podRule({
  id: "kubernetes/mount-options-allowed",
  severity: "error",
  aliases: [],
  whole: true,
  *see({ containers, isWhole }) {
    for (const container of containers) {
      for (const mount of partsOf(container, "volumeMounts")) {
        const expression = filled(mount, "subPathExpr");
        if (expression !== undefined && filled(mount, "subPath") !== undefined) {
          yield { span: expression.key, message: "subPathExpr and subPath exclude each other: keep one of them" };
        }
        yield* propagated(mount, container, isWhole);
        yield* recursive(mount, isWhole);
      }
    }
  },
});

function* propagated(mount: YamlMap, { map }: Container, isWhole: boolean): Generator<Finding> {
  const propagation = scalarIn(mount, "mountPropagation");
  const context = mapIn(map, "securityContext");
  if (propagation?.text !== "Bidirectional" || !isWhole) return;
  if (isSet(context, "privileged", true) || isOpen(context, "privileged")) return;
  yield { span: propagation, message: "Bidirectional needs privileged: true in this container's securityContext" };
}

function* recursive(mount: YamlMap, isWhole: boolean): Generator<Finding> {
  const mode = scalarIn(mount, "recursiveReadOnly");
  if (mode === undefined || !/^(?:Enabled|IfPossible)$/.test(mode.text)) return;
  if (isWhole && !isSet(mount, "readOnly", true) && !isOpen(mount, "readOnly")) {
    yield { span: mode, message: `recursiveReadOnly: ${mode.text} needs readOnly: true` };
  }
  if ((textIn(mount, "mountPropagation") ?? "None") !== "None") {
    yield { span: mode, message: "recursiveReadOnly needs mountPropagation None: mounts must not come and go" };
  }
}
