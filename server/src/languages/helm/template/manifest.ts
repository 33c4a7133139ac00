/** The YAML of a template as far as it can be read with its actions out of sight. */
import { memo } from "../../../model/memo";
import { type Lineage, type SourceFile, sourceFile } from "../../../model/source-file";
import type { Span } from "../../../model/span";
import { typedPlace } from "../../../schema/describe";
import { anyKindOf, kindsNamed } from "../../../schema/kubernetes/kinds";
import { typeOf } from "../../../schema/kubernetes/types";
import type { ObjectType, Type } from "../../../schema/type";
import { isMasked, masked } from "../../../syntax/gotemplate/mask";
import type { YamlDocument } from "../../../syntax/yaml/document";
import { documentAt } from "../../../syntax/yaml/documents";
import { nodeAt } from "../../../syntax/yaml/path";
import { contentAt, type YamlScalar } from "../../../syntax/yaml/tree";

/** A value of an object that Kubernetes knows. */
export interface Field {
  readonly scalar: YamlScalar;
  readonly type: Type;
}

/** The masked versions' own lineages, so that a keystroke reads its own document only. */
const lineages = memo((_host: Lineage) => sourceFile({ path: "", text: "" }).lineage);

const maskedFile = memo((file: SourceFile) =>
  sourceFile({ path: file.path, text: masked(file).text, lineage: lineages(file.lineage) }),
);

/** The scalar that takes up a place and nothing else, in a kind that Kubernetes knows. */
export function fieldAt(file: SourceFile, { start, end }: Span): Field | undefined {
  const placed = documentAt(maskedFile(file), start);
  const root = placed && rootOf(placed.document);
  if (placed === undefined || root === undefined) return undefined;
  const { part, path, node } = nodeAt(placed.document, start - placed.start);
  const isWhole =
    part === "value" &&
    node?.kind === "scalar" &&
    node.start === start - placed.start &&
    node.end === end - placed.start;
  const place = isWhole ? typedPlace(root, path) : undefined;
  return isWhole && place !== undefined ? { scalar: node, type: place.type } : undefined;
}

const rootOf = memo(({ root }: YamlDocument): ObjectType | undefined => {
  const [apiVersion, kind] = ["apiVersion", "kind"].map((key) => contentAt(root, [key]));
  if (apiVersion?.kind !== "scalar" || kind?.kind !== "scalar") return undefined;
  const known =
    anyKindOf(apiVersion.text, kind.text) ?? (isMasked(apiVersion.text) ? kindsNamed(kind.text)[0] : undefined);
  return known && typeOf(known.type);
});
