/** Our notes, which a worker cannot read itself: the client puts the text of `notes.json` into `initializationOptions.notes`. */
import type { NoteTexts } from "../../model/snapshot";

/** Every pair of texts in them; none where the client sent nothing of use, since all else works without. */
export function notesIn(options: unknown): NoteTexts {
  const isRecord = typeof options === "object" && options !== null && "notes" in options;
  const notes = isRecord && typeof options.notes === "string" ? parsed(options.notes) : [];
  return new Map(Array.isArray(notes) ? notes.filter(isPair) : []);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === "string");
}
