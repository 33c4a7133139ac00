/** The rules about a Dockerfile's form: instructions, flags, stages, images and lists. */
import type { Rule } from "../../../model/rule";
import { ofDocker } from "../front-end";
import { unlessRegistered, whenBuilt } from "../left-out";
import { argumentsGiven } from "./arguments-given";
import { checksumSource } from "./checksum-source";
import { commandGiven } from "./command-given";
import { continuationNotBlank } from "./continuation-not-blank";
import { copySourceLocal } from "./copy-source-local";
import { directiveCase } from "./directive-case";
import { directiveValid } from "./directive-valid";
import { execForm } from "./exec-form";
import { execFormQuotes } from "./exec-form-quotes";
import { execFormStrings } from "./exec-form-strings";
import { exposePortAlone } from "./expose-port-alone";
import { exposePortValid } from "./expose-port-valid";
import { exposeProtocolCase } from "./expose-protocol-case";
import { flagKnown } from "./flag-known";
import { flagOnce } from "./flag-once";
import { flagValue } from "./flag-value";
import { fromArgumentDeclared } from "./from-argument-declared";
import { fromArgumentDefault } from "./from-argument-default";
import { fromFirst } from "./from-first";
import { fromForm } from "./from-form";
import { fromNotBlank } from "./from-not-blank";
import { healthcheckForm } from "./healthcheck-form";
import { heredocClosed } from "./heredoc-closed";
import { ignoreReadable } from "./ignore-readable";
import { imageNotLatest } from "./image-not-latest";
import { imageReferenceValid } from "./image-reference-valid";
import { imageSupported } from "./image-supported";
import { imageTagged } from "./image-tagged";
import { instructionKnown } from "./instruction-known";
import { keyEquals } from "./key-equals";
import { keyValueForm } from "./key-value-form";
import { keywordCase } from "./keyword-case";
import { labelKey } from "./label-key";
import { labelSchema } from "./label-schema";
import { labelValue } from "./label-value";
import { maintainerLabel } from "./maintainer-label";
import { modeValid } from "./mode-valid";
import { mountValid } from "./mount-valid";
import { onbuildAllowed } from "./onbuild-allowed";
import { quoteClosed } from "./quote-closed";
import { registryTrusted } from "./registry-trusted";
import { shellIsList } from "./shell-is-list";
import { signalKnown } from "./signal-known";
import { singleCommand } from "./single-command";
import { sourceExists } from "./source-exists";
import { sourceNotIgnored } from "./source-not-ignored";
import { stageDefined } from "./stage-defined";
import { stageNameClose } from "./stage-name-close";
import { stageNameUnique } from "./stage-name-unique";
import { stageNameUnreserved } from "./stage-name-unreserved";
import { stageNameValid } from "./stage-name-valid";
import { stageNotSelf } from "./stage-not-self";
import { stageUsed } from "./stage-used";
import { variableClosed } from "./variable-closed";
import { workdirAbsolute } from "./workdir-absolute";

/** About what the builder finds out when it builds a stage, after it has read the whole file. */
const late: readonly Rule[] = [
  checksumSource,
  copySourceLocal,
  exposePortValid,
  mountValid,
  modeValid,
  quoteClosed,
  signalKnown,
  variableClosed,
].map(whenBuilt);

/** About what the builder finds out when it reads an instruction's text, be it registered for later or not. */
const early: readonly Rule[] = [execFormStrings, heredocClosed, keyValueForm, onbuildAllowed];

const others: readonly Rule[] = [
  argumentsGiven,
  commandGiven,
  continuationNotBlank,
  directiveCase,
  directiveValid,
  execForm,
  execFormQuotes,
  exposePortAlone,
  exposeProtocolCase,
  flagKnown,
  flagOnce,
  flagValue,
  fromArgumentDeclared,
  fromArgumentDefault,
  fromFirst,
  fromForm,
  fromNotBlank,
  healthcheckForm,
  ignoreReadable,
  imageNotLatest,
  imageReferenceValid,
  imageSupported,
  imageTagged,
  instructionKnown,
  keyEquals,
  keywordCase,
  labelKey,
  labelSchema,
  labelValue,
  maintainerLabel,
  registryTrusted,
  shellIsList,
  singleCommand,
  sourceExists,
  sourceNotIgnored,
  stageDefined,
  stageNameClose,
  stageNameUnique,
  stageNameUnreserved,
  stageNameValid,
  stageNotSelf,
  stageUsed,
  workdirAbsolute,
];

/** Silent in files for another front end, which has a form of its own. */
export const structureRules: readonly Rule[] = [...early, ...[...late, ...others].map(unlessRegistered)].map(ofDocker);
