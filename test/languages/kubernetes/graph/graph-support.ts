/** What tests of the graph share: a workspace drawn as text, and answers drawn into it. */
import { definitionsAt, referencesAt } from "../../../../server/src/engine/navigate";
import { rename } from "../../../../server/src/engine/rename";
import { applyEdits } from "../../../../server/src/model/edit";
import type { Snapshot } from "../../../../server/src/model/snapshot";
import { draw } from "../../../support/draw";
import { drawn } from "../../../support/engine";

/** The lines with a definition of the name at the cursor, carets below it. */
export function definitions(drawing: string): string {
  const { snapshot, path, offset } = drawn(drawing);
  return lines(snapshot, definitionsAt(snapshot, path, offset));
}

/** The lines with references to the name at the cursor and with its definitions. */
export function references(drawing: string): string {
  const { snapshot, path, offset } = drawn(drawing);
  return lines(snapshot, referencesAt(snapshot, path, offset, true));
}

/** The lines that a rename changes, as they are afterwards, or why it is refused. */
export function renamed(drawing: string, name: string): string {
  const { snapshot, path, offset } = drawn(drawing);
  const result = rename(snapshot, path, offset, name);
  if ("refused" in result) return result.refused;
  const paths = [...new Set(result.edits.map((edit) => edit.path))].sort();
  return paths
    .flatMap((each) => {
      const before = (snapshot.files.get(each)?.text ?? "").split("\n");
      const edits = result.edits.filter((edit) => edit.path === each);
      const after = applyEdits(snapshot.files.get(each)?.text ?? "", edits).split("\n");
      const changed = after.filter((line, index) => line !== before[index]);
      return [`--- ${each.slice(3)}`, ...changed];
    })
    .join("\n");
}

function lines(snapshot: Snapshot, places: ReturnType<typeof definitionsAt>): string {
  return places
    .map(({ path, span }) => {
      const text = snapshot.files.get(path)?.text ?? "";
      const start = text.lastIndexOf("\n", span.start - 1) + 1;
      const end = text.indexOf("\n", span.end);
      const line = text.slice(start, end < 0 ? undefined : end);
      const mark = { start: span.start - start, end: span.end - start, label: path.slice(3) };
      return draw(line, [mark]);
    })
    .join("\n");
}
