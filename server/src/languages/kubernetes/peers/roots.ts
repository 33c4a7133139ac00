/** The maps that a settings file is made of. */
import type { SourceFile } from "../../../model/source-file";
import { documents } from "../../../syntax/yaml/documents";
import { resolved, type YamlMap } from "../../../syntax/yaml/tree";

/** One a document; nothing for what is no map. */
export function rootsOf(file: SourceFile): readonly YamlMap[] {
  return documents(file).flatMap(({ document }) => {
    const root = resolved(document.root);
    return root?.kind === "map" ? [root] : [];
  });
}
