/** What is known about the place under the cursor. */
import type { UserNote } from "../languages/notes/about";
import type { Concept } from "../model/concept";
import type { Snapshot } from "../model/snapshot";
import type { Span } from "../model/span";
import { spokenAt } from "./embedded";
import { spoken } from "./language-of";
import { type Note, noteOf } from "./notes";
import { userNotesAbout } from "./user-notes";

/** A hover's parts, in the order in which they are read. */
export interface Hover {
  readonly span: Span;
  /** The concept's own heading, or its note's. */
  readonly title: string | undefined;
  readonly note: Note | undefined;
  /** Markdown that stands in for a missing note. */
  readonly description: string | undefined;
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
  const found = conceptAt(given, path, offset);
  if (found === undefined) return undefined;
  const note = nearestNote(given, found);
  const concept = note === undefined ? found : { ...found, key: note.key };
  const description = note === undefined ? concept.description : undefined;
  const about = userNotesAbout(given, concept, path);
  const facts = concept.facts ?? [];
  const title =
    concept.title ?? note?.title ?? (description === undefined ? undefined : concept.key.replace(/^[^/]*\//, ""));
  if (title === undefined && facts.length === 0 && about.length === 0) return undefined;
  const userNotes = about.slice(0, shownUserNotes);
  const more = about.length - userNotes.length;
  return { span: concept.span, title, note, description, facts, userNotes, more, concept };
}

/** What is under the cursor, in the language that is spoken there or, where that knows nothing, in its host's. */
export function conceptAt(given: Snapshot, path: string, offset: number): Concept | undefined {
  const at = spokenAt(given, path, offset);
  const found = at?.language.conceptAt?.(at.file, at.offset, at.snapshot);
  const span = found && at?.out(found.span);
  if (found !== undefined) return span && { ...found, span };
  const host = at?.embedded === undefined ? undefined : spoken(given, path);
  return host?.language.conceptAt?.(host.file, offset, host.snapshot);
}

function nearestNote(given: Snapshot, { key, fallbackKeys = [] }: Concept): Note | undefined {
  for (const each of [key, ...fallbackKeys]) {
    const note = noteOf(given.notes, each);
    if (note !== undefined) return note;
  }
  return undefined;
}
