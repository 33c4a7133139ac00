/** A number that is too small or too large for its field. */
import { boundsOfType } from "../../../schema/fits";
import type { ScalarType } from "../../../schema/type";
import type { YamlScalar } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { misfitsOf } from "../misfits";
import { fieldName } from "../naming";

/** The largest file mode. */
const mostMode = 0o777;

export const numberInBounds: ObjectRule = {
  id: "kubernetes/number-in-bounds",
  severity: "error",
  aliases: ["kubeconform:minimum", "kubeconform:maximum"],
  *look(object, minor) {
    for (const { node, type, path } of misfitsOf(object, minor, "out-of-bounds")) {
      const name = fieldName(path);
      const isMode = type.most === mostMode;
      if (isMode && /^[0-7]{3}$/.test(node.text) && object.document.root?.kind === "map" && !object.map.flow)
        yield {
          span: node,
          message: `${name} ${node.text} is decimal, not octal: write 0${node.text}`,
          fix: octal(node),
        };
      else yield { span: node, message: `${name} must be ${isMode ? "between 0 and 0777" : inWords(type)}` };
    }
  },
};

function inWords(type: ScalarType): string {
  const { least, most } = boundsOfType(type);
  if (type.least === undefined && type.most === undefined)
    return `a number that fits into ${type.format === "int64" ? 64 : 32} bits`;
  return type.most === undefined ? `at least ${least}` : `between ${least} and ${most}`;
}

function octal(node: YamlScalar) {
  return { title: `Write 0${node.text}`, edits: [{ span: node, text: `0${node.text}` }], safe: false };
}
