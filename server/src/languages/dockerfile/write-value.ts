/** The fix that writes another value. */
import type { Fix } from "../../model/edit";
import type { Word } from "../../syntax/dockerfile/tree";

/** A guess at what was meant, which the user has to confirm; nothing where there is none. */
export function writeValue(value: Word, meant: string | undefined): Fix | undefined {
  if (meant === undefined) return undefined;
  return { title: `Write ${meant}`, edits: [{ span: value, text: meant }], safe: false };
}
