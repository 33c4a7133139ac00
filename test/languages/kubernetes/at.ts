/** Drawn manifests for the tests of the editor's features. */
import { complete } from "../../../server/src/languages/kubernetes/complete";
import { applyEdits } from "../../../server/src/model/edit";
import type { Proposal } from "../../../server/src/model/proposal";
import { drawn, type Surroundings } from "../../support/engine";

/** The proposals at the cursor. */
export function proposals(drawing: string, around: Surroundings = {}): readonly Proposal[] {
  const { snapshot, path, offset } = drawn(drawing, { firstPath: "/a.yaml", ...around });
  const file = snapshot.files.get(path);
  return file === undefined ? [] : complete(file, offset, snapshot);
}

/** Their labels. */
export function labels(drawing: string, around: Surroundings = {}): readonly string[] {
  return proposals(drawing, around).map(({ label }) => label);
}

/** The text after the proposal with a label is accepted, its tab stops as they are. */
export function accept(drawing: string, label: string, around: Surroundings = {}): string {
  const { snapshot, path } = drawn(drawing, { firstPath: "/a.yaml", ...around });
  const proposal = proposals(drawing, around).find((each) => each.label === label);
  const text = snapshot.files.get(path)?.text ?? "";
  return proposal === undefined ? `no ${label}` : applyEdits(text, [proposal.edit, ...(proposal.also ?? [])]);
}
