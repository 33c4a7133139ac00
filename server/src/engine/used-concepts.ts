/** What the files of the workspace are made of, in terms of notes. */
import type { Concept } from "../model/concept";
import type { Language } from "../model/language";
import { memo } from "../model/memo";
import type { Snapshot } from "../model/snapshot";
import type { SourceFile } from "../model/source-file";
import { languageOf } from "./language-of";

/** A concept as its language names it. */
export type UsedConcept = Pick<Concept, "key" | "terms">;

/** Each concept that some file uses, by key. */
export const usedConcepts = memo((snapshot: Snapshot): ReadonlyMap<string, UsedConcept> => {
  const used = [...snapshot.files.values()].flatMap((file) => {
    const language = languageOf(snapshot, file);
    return language === undefined ? [] : conceptsIn(language)(file);
  });
  return new Map(used.map((concept) => [concept.key, concept]));
});

const conceptsIn = memo((language: Language) => memo((file: SourceFile) => language.concepts?.(file) ?? []));
