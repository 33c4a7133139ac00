/** Every language Portolan speaks, in the order in which they are asked whether a file is theirs. */
import type { Language } from "../model/language";

export const languages: readonly Language[] = [];
