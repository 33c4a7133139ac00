/** A value of the wrong type: the API server cannot even read the object. */
import { fitting } from "../../../model/wording";
import { kindOfValue, valueOf } from "../../../schema/scalar";
import type { Type } from "../../../schema/type";
import { typeInWords } from "../../../schema/words";
import type { YamlNode } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { misfitsOf } from "../misfits";
import { fieldName, kindOfNode, shown } from "../naming";
import { retyped, type WrongType } from "../retype";

export const fieldType: ObjectRule = {
  id: "kubernetes/field-type",
  severity: "error",
  reads: true,
  aliases: ["kubeconform:type", "kube-linter:schema-validation", "monokle:K8S001"],
  *look(object, minor) {
    for (const { node, entry, type, path } of misfitsOf(object, minor, "wrong-type")) {
      if (isByte(type) && node.kind !== "map") continue;
      const fix = retyped(object.document, { node, entry, type });
      yield {
        span: spanOf({ node, entry, type }),
        message: fitting([fieldName(path), "This"].map((name) => `${name} ${mistake(node, type)}`)),
        fix,
      };
    }
    for (const { node, type, path } of misfitsOf(object, minor, "wrong-form"))
      if (type.format === "date-time") yield { span: node, message: `${fieldName(path)} must be ${typeInWords(type)}` };
  },
};

/** Base64 has a rule of its own, and its reader takes lists of bytes. */
function isByte(type: Type): boolean {
  return type.kind === "scalar" && type.format === "byte";
}

function spanOf({ node, entry }: WrongType) {
  if (node.kind === "scalar" || node.kind === "alias") return node;
  if (entry !== undefined) return entry.key;
  return node.kind === "map" ? (node.entries[0]?.key ?? node) : node;
}

function mistake(node: YamlNode, type: Type): string {
  const wanted = `must be ${typeInWords(type)}`;
  if (node.kind !== "scalar") {
    if (type.kind === "list" && node.kind === "map") return `${wanted}: put a dash before each item`;
    return `${wanted}, not ${node.kind === "alias" ? "what this alias stands for" : kindOfNode(node)}`;
  }
  const value = valueOf(node);
  const text = shown(node.text);
  if (type.kind !== "scalar") return `${wanted}, not ${text === "" ? "an empty text" : `the value ${text}`}`;
  if (typeof value === "string") return `${wanted}, not the text ${JSON.stringify(text)}`;
  if (type.scalar === "string") return `${wanted}: ${text} is read as ${asRead(value)}; put it in quotes`;
  return `${wanted}, not ${kindOfValue(value)}`;
}

/** `yes` is read as the boolean true, `0755` as the number 493. */
function asRead(value: string | number | boolean | null): string {
  if (typeof value === "boolean") return `the boolean ${value}`;
  return typeof value === "number" ? `the number ${value}` : String(value);
}
