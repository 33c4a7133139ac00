/** What may be typed next, with the notes that explain it. */
import type { Proposal } from "../model/proposal";
import type { Snapshot } from "../model/snapshot";
import { spokenAt } from "./embedded";
import { editOut } from "./embedded-places";
import { type Links, noLinks } from "./links";
import { noteBody, noteOf } from "./notes";
import { thingsIn } from "./things";

/** The proposals at a place, in the order in which they should be shown. */
export function complete(given: Snapshot, path: string, offset: number, links: Links = noLinks): readonly Proposal[] {
  const at = spokenAt(given, path, offset);
  const proposals = at?.language.complete?.(at.file, at.offset, at.snapshot, () => thingsIn(given)) ?? [];
  return [...proposals].flatMap((proposal) => {
    const edit = at?.embedded === undefined ? proposal.edit : editOut(proposal.edit, at.embedded);
    return edit === undefined ? [] : [documented(given, { ...proposal, edit }, links)];
  });
}

function documented(snapshot: Snapshot, proposal: Proposal, links: Links): Proposal {
  const note = proposal.concept === undefined ? undefined : noteOf(snapshot.notes, proposal.concept);
  return note === undefined ? proposal : { ...proposal, documentation: noteBody(note, links) };
}
