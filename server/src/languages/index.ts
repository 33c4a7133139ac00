/** Every language Portolan speaks, in the order in which they are asked whether a file is theirs. */
import type { Language } from "../model/language";
import { commandsLanguage } from "./commands";
import { dockerfileLanguage } from "./dockerfile";
import { kubernetesLanguage } from "./kubernetes";
import { notesLanguage } from "./notes";

export const languages: readonly Language[] = [dockerfileLanguage, kubernetesLanguage, commandsLanguage, notesLanguage];
