/** A value outside a closed list: the API server takes only what is on it, letter by letter. */
import type { Value } from "../../../schema/type";
import { closest } from "../../../syntax/closest";
import type { YamlPath } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { misfitsOf } from "../misfits";
import { fieldName, oneOf, shown } from "../naming";
import type { KubernetesObject } from "../objects";
import { restyled } from "../restyled";

/** More values than this are not listed. */
const most = 5;

export const valueKnown: ObjectRule = {
  id: "kubernetes/value-known",
  severity: "error",
  aliases: ["kubeconform:enum", "kube-linter:schema-validation", "monokle:K8S001"],
  *look(object, minor) {
    for (const { node, values, path } of misfitsOf(object, minor, "other-value")) {
      if (isOwnLimit(object, path) && /[^/]\/[^/]/.test(node.text)) continue;
      const texts = values.map(String);
      const meant = closest(node.text, texts) ?? only(texts);
      const ends =
        texts.length > most && meant !== undefined ? `did you mean ${meant}?` : `use ${oneOf(listed(texts))}`;
      const message = `${fieldName(path)} cannot be ${node.text === "" ? "empty" : shown(node.text)}; ${ends}`;
      if (meant === undefined) yield { span: node, message };
      else {
        yield {
          span: node,
          message,
          fix: { title: `Change to ${meant}`, edits: [restyled(node, meant)], safe: false },
        };
      }
    }
  },
};

/** A LimitRange may be about things of others, with their domain. */
function isOwnLimit({ kind }: KubernetesObject, path: YamlPath): boolean {
  return kind.text === "LimitRange" && path.at(-1) === "type";
}

function only(texts: readonly Value[]): string | undefined {
  return texts.length === 1 ? String(texts[0]) : undefined;
}

function listed(texts: readonly string[]): readonly string[] {
  return texts.length > most ? [...texts.slice(0, most - 1), "another of its values"] : texts;
}
