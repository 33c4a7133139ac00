/** The shapes of a file: outline, folds, tokens and signatures, as its language gives them. */
import type { Fold, OutlineItem, Signature, Token } from "../model/outline";
import type { Snapshot } from "../model/snapshot";
import { spoken } from "./language-of";
import { type Links, noLinks } from "./links";
import { noteBody, noteOf } from "./notes";

/** The tree of things in the file. */
export function outline(snapshot: Snapshot, path: string): readonly OutlineItem[] {
  const of = spoken(snapshot, path);
  return of?.language.outline?.(of.file) ?? [];
}

/** The regions that may be folded. */
export function folds(snapshot: Snapshot, path: string): readonly Fold[] {
  const of = spoken(snapshot, path);
  return of?.language.folds?.(of.file) ?? [];
}

/** The coloured pieces, sorted. */
export function tokens(snapshot: Snapshot, path: string): readonly Token[] {
  const of = spoken(snapshot, path);
  return of?.language.tokens?.(of.file) ?? [];
}

/** A signature with its note as Markdown. */
export interface DocumentedSignature extends Signature {
  readonly documentation?: string;
}

/** What is being filled in at a place. */
export function signatureAt(
  snapshot: Snapshot,
  path: string,
  offset: number,
  links: Links = noLinks,
): DocumentedSignature | undefined {
  const of = spoken(snapshot, path);
  const signature = of?.language.signatureAt?.(of.file, offset);
  const note = signature && noteOf(snapshot.notes, signature.concept);
  return signature && note ? { ...signature, documentation: noteBody(note, links) } : signature;
}
