/** Makefiles: nothing in them is ours but the commands of their recipes. */
import type { Language } from "../../model/language";
import { baseName } from "../../model/source-file";
import { embeds } from "./recipes";

export const makeLanguage: Language = {
  id: "make",
  claims: ({ path, languageId }) => languageId === "makefile" || isMakefile(path),
  rules: [],
  embeds,
};

/** True for the names that make looks for, and those of files that are included. */
export function isMakefile(path: string): boolean {
  return /^(?:gnu)?makefile(?:\.\w+)?$|\.mk$/i.test(baseName(path));
}
