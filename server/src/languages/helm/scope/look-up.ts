/** Looks names up in what is known. */
import type { Field } from "../../../syntax/gotemplate/tree";
import { type Known, member } from "./known";
import { type Draft, type Mode, read } from "./reading";

/** What stands at the end of the names; one that is missing yet is nobody's. */
export function lookedUp(
  base: Known | undefined,
  names: readonly Field[],
  draft: Draft,
  mode: Mode,
): Known | undefined {
  let known = base;
  for (const { name, span } of names) {
    draft.places.push({ span, owner: known, name });
    known = name === "" ? undefined : member(known, name);
  }
  read(
    draft,
    known,
    names.map(({ span }) => span),
    mode,
  );
  return known;
}
