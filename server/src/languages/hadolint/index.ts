/** The language of hadolint's settings file: we heed it, so we say what in it nobody can heed. */
import type { Language } from "../../model/language";
import { isHadolintFile } from "../../schema/hadolint/settings";
import { settingsValid } from "./settings-valid";

export const hadolintLanguage: Language = {
  id: "hadolint",
  claims: isHadolintFile,
  rules: [settingsValid],
};
