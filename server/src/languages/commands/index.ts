/** Command lines of docker, kubectl, helm and their kin, in scripts, recorded sessions and notes. */
import type { Language } from "../../model/language";
import { complete } from "./complete";
import { conceptAt } from "./concept";
import { modeOf } from "./mode";
import { rules } from "./rules";
import { suppress, suppressions } from "./suppress";

export const commandsLanguage: Language = {
  id: "commands",
  claims: (file) => modeOf(file) !== undefined,
  get rules() {
    return rules();
  },
  conceptAt,
  complete,
  suppressions,
  suppress,
};
