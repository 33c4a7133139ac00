/** What is known about the place under the cursor. */
import type { UserNote } from "../languages/notes/about";
import type { Concept } from "../model/concept";
import type { Snapshot } from "../model/snapshot";
import type { Span } from "../model/span";
import { spoken } from "./language-of";
import { type Note, noteOf } from "./notes";
import { userNotesAbout } from "./user-notes";

/** A hover's parts, in the order in which they are read. */
export interface Hover {
  readonly span: Span;
  /** The concept's own heading, or its note's. */
  readonly title: string | undefined;
  readonly note: Note | undefined;
  /** Markdown lines about this very place. */
  readonly facts: readonly string[];
  /** At most three. */
  readonly userNotes: readonly UserNote[];
  /** How many more the user has. */
  readonly more: number;
  readonly concept: Concept;
}

const shownUserNotes = 3;

/** The hover at a place; nothing where neither we nor the user have anything to say. */
export function hover(given: Snapshot, path: string, offset: number): Hover | undefined {
  const of = spoken(given, path);
  const concept = of?.language.conceptAt?.(of.file, offset, of.snapshot);
  if (concept === undefined) return undefined;
  const note = noteOf(given.notes, concept.key);
  const about = userNotesAbout(given, concept, path);
  const facts = concept.facts ?? [];
  const title = concept.title ?? note?.title;
  if (title === undefined && facts.length === 0 && about.length === 0) return undefined;
  const userNotes = about.slice(0, shownUserNotes);
  return { span: concept.span, title, note, facts, userNotes, more: about.length - userNotes.length, concept };
}
