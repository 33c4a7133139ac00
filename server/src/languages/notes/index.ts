/** The user's own notes: Markdown and plain text in the folders that the settings name. */
import type { Language } from "../../model/language";
import { complete } from "./complete";
import { conceptAt, definitions, references, refuseName } from "./names";
import { folds, outline } from "./outline";
import { isNotePath } from "./paths";
import { ruleIdUnique } from "./rules/rule-id-unique";
import { ruleComplete, ruleExpressionValid, ruleValueKnown } from "./rules/team-rule-read";

/** Nobody is told how to write for themselves: rules of notes are about notes that are rules. */
export const notesLanguage: Language = {
  id: "notes",
  claims: (file, snapshot) => isNotePath(file.path, snapshot),
  rules: [ruleComplete, ruleExpressionValid, ruleIdUnique, ruleValueKnown],
  conceptAt,
  definitions,
  references,
  complete,
  outline,
  folds,
  refuseName,
};
