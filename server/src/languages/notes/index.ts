/** The user's own notes: Markdown and plain text in the folders that the settings name. */
import type { Language } from "../../model/language";
import { around } from "./around";
import { complete } from "./complete";
import { embeds } from "./fences";
import { linkOffers } from "./mentions";
import { conceptAt, definitions, references, refuseName } from "./names";
import { folds, outline } from "./outline";
import { isNotePath } from "./paths";
import { rules } from "./rules";

/** Nobody is told how to write for themselves: rules of notes are about links, and about notes that are rules. */
export const notesLanguage: Language = {
  id: "notes",
  claims: (file, snapshot) => isNotePath(file.path, snapshot),
  get rules() {
    return rules();
  },
  conceptAt,
  definitions,
  references,
  complete,
  outline,
  around,
  folds,
  embeds,
  offers: (file, span, snapshot) => (isNotePath(file.path, snapshot) ? linkOffers(file, span, snapshot) : []),
  refuseName,
};
