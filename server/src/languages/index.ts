/** Every language Portolan speaks, in the order in which they are asked whether a file is theirs. */
import type { Language } from "../model/language";
import { ciLanguage } from "./ci";
import { commandsLanguage } from "./commands";
import { dockerfileLanguage } from "./dockerfile";
import { dockerignoreLanguage } from "./dockerignore";
import { hadolintLanguage } from "./hadolint";
import { helmLanguage } from "./helm";
import { kubernetesLanguage } from "./kubernetes";
import { makeLanguage } from "./make";
import { notesLanguage } from "./notes";

export const languages: readonly Language[] = [
  dockerfileLanguage,
  dockerignoreLanguage,
  hadolintLanguage,
  helmLanguage,
  kubernetesLanguage,
  ciLanguage,
  makeLanguage,
  commandsLanguage,
  notesLanguage,
];
