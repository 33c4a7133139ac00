/** The YAML of a template as far as it can be read with its actions out of sight. */
import { memo } from "../../../model/memo";
import { type Lineage, type SourceFile, sourceFile } from "../../../model/source-file";
import { typedPlace } from "../../../schema/describe";
import { anyKindOf, kindsNamed } from "../../../schema/kubernetes/kinds";
import { typeOf } from "../../../schema/kubernetes/types";
import type { Type } from "../../../schema/type";
import { masked } from "../../../syntax/gotemplate/mask";
import { documents } from "../../../syntax/yaml/documents";
import { contentAt, type YamlNode, type YamlPath, type YamlScalar } from "../../../syntax/yaml/tree";

/** A value of an object that Kubernetes knows. */
export interface Field {
  readonly scalar: YamlScalar;
  /** Where the document starts. */
  readonly start: number;
  readonly type: Type;
}

/** The masked versions' own lineages, so that a keystroke reads its own document only. */
const lineages = memo((_host: Lineage) => sourceFile({ path: "", text: "" }).lineage);

const maskedFile = memo((file: SourceFile) =>
  sourceFile({ path: file.path, text: masked(file).text, lineage: lineages(file.lineage) }),
);

/** The scalars of a template that have a place in a kind of Kubernetes. */
export const fields: (file: SourceFile) => readonly Field[] = memo((file) =>
  documents(maskedFile(file)).flatMap(({ start, document: { root } }) => {
    const [apiVersion, kind] = ["apiVersion", "kind"].map((key) => contentAt(root, [key]));
    if (apiVersion?.kind !== "scalar" || kind?.kind !== "scalar") return [];
    const known =
      anyKindOf(apiVersion.text, kind.text) ?? (/^x+$/.test(apiVersion.text) ? kindsNamed(kind.text)[0] : undefined);
    const type = known && typeOf(known.type);
    return type === undefined
      ? []
      : [...scalarsIn(root, [])].flatMap(({ scalar, path }) => {
          const place = typedPlace(type, path);
          return place === undefined ? [] : [{ scalar, start, type: place.type }];
        });
  }),
);

function* scalarsIn(
  node: YamlNode | undefined,
  path: YamlPath,
): Generator<{ readonly scalar: YamlScalar; readonly path: YamlPath }> {
  if (node?.kind === "scalar") yield { scalar: node, path };
  else if (node?.kind === "list")
    for (const [index, item] of node.items.entries()) yield* scalarsIn(item, [...path, index]);
  else if (node?.kind === "map")
    for (const { key, value } of node.entries) yield* scalarsIn(value, [...path, key.text]);
}
