/** The rules about command lines. */
import type { Rule } from "../../../model/rule";
import { argumentsGiven } from "./arguments-given";
import { composePlugin } from "./compose-plugin";
import { dryRunValue } from "./dry-run-value";
import { emptyList } from "./empty-list";
import { execSeparator } from "./exec-separator";
import { flagCurrent } from "./flag-current";
import { flagKnown } from "./flag-known";
import { flagMeant } from "./flag-meant";
import { flagValue } from "./flag-value";
import { flagsBeforeImage } from "./flags-before-image";
import { hostPortOnce } from "./host-port-once";
import { longFlagDashes } from "./long-flag-dashes";
import { portMappingValid } from "./port-mapping-valid";
import { portPublished } from "./port-published";
import { programCurrent } from "./program-current";
import { relativeProgram } from "./relative-program";
import { releaseNamed } from "./release-named";
import { subcommandKnown } from "./subcommand-known";
import { subcommandLikely } from "./subcommand-likely";
import { switchAlone } from "./switch-alone";

const all: readonly Rule[] = [
  ...[argumentsGiven, composePlugin, dryRunValue, emptyList, execSeparator, flagCurrent, flagKnown, flagMeant],
  ...[flagValue, flagsBeforeImage, hostPortOnce, longFlagDashes, portMappingValid, portPublished, programCurrent],
  ...[relativeProgram, releaseNamed, subcommandKnown, subcommandLikely, switchAlone],
];

/** The rules, as a function so that they can be loaded late. */
export function rules(): readonly Rule[] {
  return all;
}
