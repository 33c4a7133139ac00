/** Manifests that nobody can look into: those that were not read, and those that another tool fills in first. */
import { memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { slice } from "../../../model/span";
import { cut } from "../../../syntax/yaml/cut";
import { isTemplate } from "../objects";
import type { Graph } from "./graph";
import type { Site } from "./shelf";

/** True where the unit of an object has such manifests; the templates of charts stand for themselves. */
export function mayBeHidden({ layout }: Graph, snapshot: Snapshot, { path }: Site): boolean {
  const unit = layout.unitOf(path);
  return hidden(snapshot).some((each) => layout.unitOf(each) === unit);
}

const hidden = memo(({ paths, files }: Snapshot): readonly string[] => {
  const unread = [...paths].filter((path) => /\.ya?ml$/i.test(path) && !files.has(path));
  const filledIn = [...files.values()].filter(isFilledIn).map(({ path }) => path);
  return [...unread, ...filledIn].filter((path) => !path.includes("/templates/"));
});

const isFilledIn = memo(
  ({ path, text }: SourceFile): boolean =>
    /\.ya?ml$/i.test(path) && text.includes("apiVersion") && cut(text).some((span) => isTemplate(slice(text, span))),
);
