/** Manifests that nobody can look into: those that were not read, and those that another tool fills in first. */
import { memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import { isOpen, type SourceFile } from "../../../model/source-file";
import type { YamlDocument } from "../../../syntax/yaml/document";
import { documents } from "../../../syntax/yaml/documents";
import { isTemplate } from "../objects";
import type { Graph } from "./graph";
import type { Site } from "./shelf";

/** True where the unit of an object has such manifests; the templates of charts stand for themselves. */
export function mayBeHidden({ layout }: Graph, snapshot: Snapshot, { path }: Site): boolean {
  const unit = layout.unitOf(path);
  return hidden(snapshot).some((each) => layout.unitOf(each) === unit);
}

const hidden = memo(({ paths, files }: Snapshot): readonly string[] => {
  const own = [...paths].filter((path) => /\.ya?ml$/i.test(path) && !path.includes("/templates/"));
  return own.filter((path) => {
    const file = files.get(path);
    return file === undefined || isFilledIn(file);
  });
});

const isFilledIn = memo(
  (file: SourceFile): boolean =>
    file.text.includes("apiVersion") &&
    (isOpen(file) || isTemplate(file.text)) &&
    documents(file).some(({ document }) => isTemplateIn(document)),
);

const isTemplateIn = memo(({ text }: YamlDocument) => isTemplate(text));
