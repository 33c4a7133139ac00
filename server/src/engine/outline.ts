/** The shapes of a file: outline, folds, tokens and signatures, as its language gives them. */
import type { Fold, OutlineItem, Signature, Token } from "../model/outline";
import type { Snapshot } from "../model/snapshot";
import { embeddedFiles, spokenAt } from "./embedded";
import { spoken } from "./language-of";
import { type Links, noLinks } from "./links";
import { withMasked } from "./masked-outline";
import { noteBody, noteOf } from "./notes";

/** The tree of things in the file, with those behind a mask. */
export function outline(snapshot: Snapshot, path: string): readonly OutlineItem[] {
  const of = spoken(snapshot, path);
  return of === undefined ? [] : withMasked(of, of.language.outline?.(of.file) ?? []);
}

/** The regions that may be folded. */
export function folds(snapshot: Snapshot, path: string): readonly Fold[] {
  const of = spoken(snapshot, path);
  return of?.language.folds?.(of.file) ?? [];
}

/** The coloured pieces, sorted. */
export function tokens(snapshot: Snapshot, path: string): readonly Token[] {
  const of = spoken(snapshot, path);
  if (of === undefined) return [];
  const own = of.language.tokens?.(of.file) ?? [];
  const inside = embeddedFiles(of).flatMap(({ file, language, out }) =>
    (language.tokens?.(file) ?? []).flatMap((token) => {
      const span = out(token.span);
      return span === undefined ? [] : [{ ...token, span }];
    }),
  );
  return inside.length === 0 ? own : [...own, ...inside].sort((a, b) => a.span.start - b.span.start);
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
  const at = spokenAt(snapshot, path, offset);
  const signature = at?.language.signatureAt?.(at.file, at.offset);
  const note = signature && noteOf(snapshot.notes, signature.concept);
  return signature && note ? { ...signature, documentation: noteBody(note, links) } : signature;
}
