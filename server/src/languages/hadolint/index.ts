/** The language of hadolint's settings file: we heed it, so we say what in it nobody can heed. */
import type { Language } from "../../model/language";
import type { RuleHead } from "../../model/rule";
import { isHadolintPath } from "../../schema/hadolint/settings";
import { settingsValid } from "./settings-valid";

/** The language, given every rule, asked late, because its own rule is one of them. */
export function hadolintLanguage(rules: () => readonly RuleHead[]): Language {
  return {
    id: "hadolint",
    claims: ({ path }) => isHadolintPath(path),
    rules: [settingsValid(rules)],
  };
}
