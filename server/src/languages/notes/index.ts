/** The user's own notes: Markdown and plain text in the folders that the settings name. */
import type { Language } from "../../model/language";
import { complete } from "./complete";
import { embeds } from "./fences";
import { linkOffers } from "./mentions";
import { conceptAt, definitions, references, refuseName } from "./names";
import { folds, outline } from "./outline";
import { isNotePath } from "./paths";
import { rules } from "./rules";

/** What the user writes for themselves; nobody is told how. */
export const notesLanguage: Language = {
  id: "notes",
  claims: (file, snapshot) => isNotePath(file.path, snapshot),
  rules,
  conceptAt,
  definitions,
  references,
  complete,
  outline,
  folds,
  embeds,
  offers: linkOffers,
  refuseName,
};
