/** The language of `.dockerignore`: patterns of paths that a build does not see. */
import type { Language } from "../../model/language";
import { complete } from "./complete";
import { conceptAt } from "./concept";
import { patternEffective } from "./rules/pattern-effective";
import { patternValid } from "./rules/pattern-valid";

export const dockerignoreLanguage: Language = {
  id: "dockerignore",
  claims: ({ path }) => path.endsWith(".dockerignore"),
  rules: [patternEffective, patternValid],
  conceptAt,
  complete,
};
