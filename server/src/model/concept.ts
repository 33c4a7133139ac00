/** What is under the cursor, in terms of notes. */
import type { Span } from "./span";

/** The engine shows the note of the key or else the description, then the facts, then the user's notes about it. */
export interface Concept {
  /** A note's key, such as `dockerfile/CMD`. */
  readonly key: string;
  /** Keys of more general notes, tried in turn where there is none of the key. */
  readonly fallbackKeys?: readonly string[];
  readonly span: Span;
  /** What a hover is headed with when it is not the note's own title, such as a variable's name. */
  readonly title?: string;
  /** Markdown that says what it is where there is no note. */
  readonly description?: string;
  /** Markdown lines about this very place: a resolved value, a stage's base, a picture as `![words](data:…)`. */
  readonly facts?: readonly string[];
  /** Where it is written, to be shown as links below the facts. */
  readonly places?: readonly ConceptPlace[];
  /** True for a thing of the user's own, such as a variable: its facts come first and the note is cut to its sentence. */
  readonly instance?: boolean;
  /** How users write about it in plain text; the key's last part unless said. */
  readonly terms?: readonly string[];
}

/** A place with the plain words that lead to it. */
export interface ConceptPlace {
  readonly text: string;
  readonly path: string;
  readonly offset: number;
}
