/** Draws what an offer makes of a workspace. */
import { actions } from "../../../../server/src/engine/act";
import { applyEdits } from "../../../../server/src/model/edit";
import type { Snapshot } from "../../../../server/src/model/snapshot";
import { drawn } from "../../../support/engine";

/** A chart called `shop`, without values. */
export const chart = "--- Chart.yaml\napiVersion: v2\nname: shop\nversion: 1.0.0\n";

/** A workspace with the selection drawn as `«…»`; an empty one is a cursor. */
export function selected(drawing: string) {
  const { snapshot, path, offset } = drawn(drawing.replace("«", "<|>").replace("»", ""));
  const start = drawing.slice(0, drawing.indexOf("«"));
  return { snapshot, path, span: { start: offset, end: offset + drawing.indexOf("»") - start.length - 1 } };
}

/** The files that the first offer of a kind changes or makes, drawn; the empty text where there is none. */
export function refactored(drawing: string, kind: string): string {
  const { snapshot, path, span } = selected(drawing);
  const offer = actions(snapshot, path, span).find((action) => action.kind === `refactor.${kind}`);
  if (offer === undefined) return "";
  const changed = [...new Set(offer.edits.map((edit) => edit.path ?? path))];
  const texts = changed.map((file) => `--- ${file.slice("/w/".length)}\n${textAfter(snapshot, file, path, offer)}`);
  return texts.join("");
}

function textAfter(
  { files }: Snapshot,
  file: string,
  path: string,
  { edits }: Pick<ReturnType<typeof actions>[number], "edits">,
): string {
  const own = edits.filter((edit) => (edit.path ?? path) === file);
  return applyEdits(files.get(file)?.text ?? "", own);
}
