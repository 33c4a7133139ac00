/** What a Chart.yaml says, as far as other files depend on it. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import { documents } from "../../../syntax/yaml/documents";
import { contentAt, type YamlContent, type YamlMap, type YamlNode } from "../../../syntax/yaml/tree";

/** One entry of `dependencies`. */
export interface Dependency {
  readonly name: string;
  /** The name its values, its context and its objects go by. */
  readonly key: string;
  readonly repository: string;
  /** The version or range that is asked for. */
  readonly version: string;
  /** Paths into the values of the chart that asks for it; the first that is a boolean decides. Blanks belong to them. */
  readonly condition: readonly string[];
  readonly tags: readonly string[];
  /** Tables of the sub-chart's values and where they come to stand; an empty path is the root. */
  readonly imports: readonly ValueImport[];
}

/** A table of a sub-chart's values that its parent gets as its own defaults. */
export interface ValueImport {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The name is empty and the type `application` where nothing is written. */
export interface Metadata {
  readonly name: string;
  readonly version: string;
  /** The versions of Kubernetes that it is for. */
  readonly kubeVersion: string;
  readonly library: boolean;
  readonly dependencies: readonly Dependency[];
}

/** Reads a Chart.yaml, or the requirements.yaml of an old chart, which holds the dependencies alone. */
export const metadata = memo((file: SourceFile): Metadata => {
  const root = documents(file)[0]?.document.root;
  return {
    name: textAt(root, "name"),
    version: textAt(root, "version"),
    kubeVersion: textAt(root, "kubeVersion"),
    library: textAt(root, "type") === "library",
    dependencies: listAt(root, "dependencies").flatMap((item) => (item.kind === "map" ? dependency(item) : [])),
  };
});

function dependency(map: YamlMap): readonly Dependency[] {
  const name = textAt(map, "name");
  if (name === "") return [];
  const condition = textAt(map, "condition").trim().split(",");
  return [
    {
      name,
      key: textAt(map, "alias") || name,
      repository: textAt(map, "repository"),
      version: textAt(map, "version"),
      condition: condition.filter((path) => path !== ""),
      tags: listAt(map, "tags").flatMap((tag) => (tag.kind === "scalar" ? [tag.text] : [])),
      imports: listAt(map, "import-values").flatMap(valueImport),
    },
  ];
}

function valueImport(item: YamlContent): readonly ValueImport[] {
  if (item.kind === "scalar") return [{ from: ["exports", ...steps(item.text)], to: [] }];
  const [child, parent] = [textAt(item, "child"), textAt(item, "parent")];
  return child === "" || parent === "" ? [] : [{ from: steps(child), to: parent === "." ? [] : steps(parent) }];
}

/** The keys of a dotted path. */
export function steps(path: string): readonly string[] {
  return path.split(".").filter((step) => step !== "");
}

function textAt(node: YamlNode | undefined, key: string): string {
  const value = contentAt(node, [key]);
  return value?.kind === "scalar" ? value.text : "";
}

function listAt(node: YamlNode | undefined, key: string): readonly YamlContent[] {
  const value = contentAt(node, [key]);
  if (value?.kind !== "list") return [];
  return value.items.flatMap((item) => contentAt(item, []) ?? []);
}
