/** The rules about what instructions say to each other: variables, platforms, paths, names. */
import type { Rule } from "../../../model/rule";
import { ofDocker } from "../front-end";
import { archiveWithAdd } from "./archive-with-add";
import { copyDestinationAbsolute } from "./copy-destination-absolute";
import { copyNotRoot } from "./copy-not-root";
import { copyToFolder } from "./copy-to-folder";
import { descriptionNamed } from "./description-named";
import { envNotOwn } from "./env-not-own";
import { healthcheckGiven } from "./healthcheck-given";
import { platformNotTarget } from "./platform-not-target";
import { platformOpen } from "./platform-open";
import { readable } from "./readable";
import { stageNameLower } from "./stage-name-lower";
import { userNumeric } from "./user-numeric";
import { variableDeclared } from "./variable-declared";

/** Silent in files for another front end, as those about form are. */
export const meaningRules: readonly Rule[] = [
  archiveWithAdd,
  copyDestinationAbsolute,
  copyNotRoot,
  copyToFolder,
  descriptionNamed,
  envNotOwn,
  healthcheckGiven,
  platformNotTarget,
  platformOpen,
  readable,
  stageNameLower,
  userNumeric,
  variableDeclared,
].map(ofDocker);
