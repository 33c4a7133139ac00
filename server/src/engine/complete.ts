/** What may be typed next, with the notes that explain it. */
import type { Proposal } from "../model/proposal";
import type { Snapshot } from "../model/snapshot";
import { type EmbeddedFile, spokenAt } from "./embedded";
import { editOut } from "./embedded-places";
import { type Links, noLinks } from "./links";
import { noteBody, noteOf } from "./notes";
import { thingsIn } from "./things";

/** The proposals at a place, in the order in which they should be shown. */
export function complete(given: Snapshot, path: string, offset: number, links: Links = noLinks): readonly Proposal[] {
  const at = spokenAt(given, path, offset);
  const proposals = at?.language.complete?.(at.file, at.offset, at.snapshot, () => thingsIn(given)) ?? [];
  return [...proposals].flatMap((proposal) => {
    const placed = at?.embedded === undefined ? proposal : proposalOut(proposal, at.embedded);
    return placed === undefined ? [] : [documented(given, placed, links)];
  });
}

function proposalOut(proposal: Proposal, embedded: EmbeddedFile): Proposal | undefined {
  const edit = editOut(proposal.edit, embedded);
  const also = proposal.also?.map((each) => editOut(each, embedded)).filter((each) => each !== undefined);
  if (edit === undefined || also?.length !== proposal.also?.length) return undefined;
  return { ...proposal, edit, ...(also === undefined ? {} : { also }) };
}

function documented(snapshot: Snapshot, proposal: Proposal, links: Links): Proposal {
  const note = proposal.concept === undefined ? undefined : noteOf(snapshot.notes, proposal.concept);
  return note === undefined ? proposal : { ...proposal, documentation: noteBody(note, links) };
}
