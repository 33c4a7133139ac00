/** A value that should be base64 and is not: the API server cannot read the object. */
import type { Fix } from "../../../model/edit";
import { entryOf, type YamlScalar } from "../../../syntax/yaml/tree";
import { base64Of } from "../base64";
import type { ObjectRule } from "../check";
import { mapIn } from "../fields";
import { misfitsOf } from "../misfits";
import { fieldName } from "../naming";
import type { KubernetesObject } from "../objects";
import { restyled } from "../restyled";

export const base64Valid: ObjectRule = {
  id: "kubernetes/base64-valid",
  severity: "error",
  aliases: [],
  *look(object, minor) {
    const wrong = [...misfitsOf(object, minor, "wrong-form"), ...misfitsOf(object, minor, "wrong-type")];
    const found = wrong.flatMap(({ node, type, path }) =>
      type.kind === "scalar" && type.format === "byte" && node.kind === "scalar" ? [{ node, path }] : [],
    );
    const renamed = allPlain(
      object,
      found.map(({ node }) => node),
    );
    for (const { node, path } of found) {
      const advice = object.kind.text === "Secret" ? "encode it, or put it under stringData" : "encode it";
      yield { span: node, message: `${fieldName(path)} is not base64: ${advice}`, fix: renamed ?? encoded(node) };
    }
  },
};

function encoded(node: YamlScalar): Fix {
  return { title: "Encode it in base64", edits: [restyled(node, base64Of(node.text))], safe: false };
}

/** Where no value of a Secret is encoded, all of them were meant for `stringData`, if they are texts at all. */
function allPlain({ kind, map }: KubernetesObject, wrong: readonly YamlScalar[]): Fix | undefined {
  const data = mapIn(map, "data");
  const key = entryOf(map, "data")?.key;
  if (kind.text !== "Secret" || key === undefined || data === undefined || mapIn(map, "stringData")) return undefined;
  const isPlain = data.entries.every(({ value }) =>
    wrong.some((node) => node === value && typeof node.value === "string"),
  );
  return isPlain ? { title: "Call it stringData", edits: [restyled(key, "stringData")], safe: false } : undefined;
}
