/** A variable written twice in one container: the last one counts, and apply may lose one. */
import type { Fix } from "../../../model/edit";
import { slice } from "../../../model/span";
import type { YamlDocument } from "../../../syntax/yaml/document";
import { removeItem } from "../../../syntax/yaml/edits";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { given, headOf, repeated, textIn } from "../fields";
import { podRule } from "../pod-rule";
import { type Container, partsOf } from "../pods";

export const envNamesUnique = podRule({
  id: "kubernetes/env-names-unique",
  severity: "warning",
  aliases: ["kube-linter:duplicate-env-var", "kube-score:environment-variable-key-duplication"],
  *see({ containers, object }) {
    for (const container of containers) {
      for (const [variable, first] of repeated(partsOf(container, "env"), (each) => textIn(each, "name"))) {
        const name = textIn(variable, "name") ?? "";
        const value = given(variable, "value")?.value;
        const text = value?.kind === "scalar" ? value.text : "";
        if (text.includes(`$(${name})`) && text !== `$(${name})`) continue;
        const related = [{ span: headOf(first), message: "This value is hidden" }];
        const message = `${name} is set twice: the last one counts; remove one`;
        yield {
          span: headOf(variable),
          message,
          related,
          ...withoutFirst(object.document, container, first, variable),
        };
      }
    }
  },
});

/** Without the hidden one the container starts the same, unless something between the two builds on it. */
function withoutFirst(document: YamlDocument, { map }: Container, first: YamlMap, last: YamlMap): { fix?: Fix } {
  const list = given(map, "env")?.value;
  if (list?.kind !== "list" || !list.items.includes(first)) return {};
  const between = slice(document.text, { start: first.end, end: last.end });
  const isNeeded = between.includes(`$(${textIn(first, "name")})`);
  const edits = [removeItem(document, list, list.items.indexOf(first))];
  return isNeeded ? {} : { fix: { title: "Remove the hidden one", edits, safe: true } };
}
