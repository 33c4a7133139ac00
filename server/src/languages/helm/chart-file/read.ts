/** The files that say what a chart is, as trees. */
import { baseName, type SourceFile } from "../../../model/source-file";
import type { YamlDocument } from "../../../syntax/yaml/document";
import { documents } from "../../../syntax/yaml/documents";
import type { YamlMap } from "../../../syntax/yaml/tree";

/** A file's first document, whose root is a map; places in it count from `start`. */
export interface ChartFile {
  readonly name: string;
  readonly document: YamlDocument;
  readonly root: YamlMap;
  readonly start: number;
}

/** The file if it has one of these names; other files are not even read. */
export function chartFile(file: SourceFile, names: readonly string[] = ["Chart.yaml"]): ChartFile | undefined {
  const name = baseName(file.path);
  if (!names.includes(name)) return undefined;
  const [first] = documents(file);
  if (first?.document.root?.kind !== "map") return undefined;
  return { name, document: first.document, root: first.document.root, start: first.start };
}
