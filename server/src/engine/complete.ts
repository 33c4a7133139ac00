/** What may be typed next, with the notes that explain it. */
import type { Proposal } from "../model/proposal";
import type { Snapshot } from "../model/snapshot";
import { spoken } from "./language-of";
import { type Links, noLinks } from "./links";
import { noteBody, noteOf } from "./notes";

/** The proposals at a place, in the order in which they should be shown. */
export function complete(given: Snapshot, path: string, offset: number, links: Links = noLinks): readonly Proposal[] {
  const of = spoken(given, path);
  const proposals = of?.language.complete?.(of.file, offset, of.snapshot) ?? [];
  return [...proposals].map((proposal) => documented(given, proposal, links));
}

function documented(snapshot: Snapshot, proposal: Proposal, links: Links): Proposal {
  const note = proposal.concept === undefined ? undefined : noteOf(snapshot.notes, proposal.concept);
  return note === undefined ? proposal : { ...proposal, documentation: noteBody(note, links) };
}
