/** Which files may hold objects, by what is known before any is read. */
import type { SourceFile } from "../../model/source-file";

/** True for what is called YAML or JSON, by its name or its editor. */
export function mayHoldObjects({ path, languageId }: Pick<SourceFile, "path" | "languageId">): boolean {
  return /\.(?:ya?ml|json)$/i.test(path) || languageId === "yaml";
}
