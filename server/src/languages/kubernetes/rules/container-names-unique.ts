/** Two containers of a pod with one name: the API server refuses the pod. */
import { headOf, repeated } from "../fields";
import { podRule } from "../pod-rule";

export const containerNamesUnique = podRule({
  id: "kubernetes/container-names-unique",
  severity: "error",
  aliases: [],
  *see({ containers }) {
    for (const [{ map, list, name }, first] of repeated(containers, (container) => container.name)) {
      const where = first.list === list ? "another container" : `one of ${first.list}`;
      const related = [{ span: headOf(first.map), message: "The first one of this name" }];
      yield { span: headOf(map), message: `${where} of this pod is named ${name}, too`.replace(/^a/, "A"), related };
    }
  },
});
