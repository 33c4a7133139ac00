/** Every Helm rule, by name. */
import type { Rule } from "../../../model/rule";
import { apiCurrent } from "./api-current";
import { argumentTyped } from "./argument-typed";
import { chartComplete } from "./chart-complete";
import { chartCurrent } from "./chart-current";
import { chartFieldKnown } from "./chart-field-known";
import { chartLintClean, chartValid } from "./chart-valid";
import { chartVersionStrict } from "./chart-version-strict";
import { dependenciesListed, dependenciesPresent } from "./dependencies-listed";
import { functionArity } from "./function-arity";
import { functionKnown } from "./function-known";
import { helmignoreValid } from "./helmignore-valid";
import { hookKnown } from "./hook-known";
import { indentFits } from "./indent-fits";
import { levelsGiven } from "./levels-given";
import { linesKept } from "./lines-kept";
import { lockInSync } from "./lock-in-sync";
import { notHelm2 } from "./not-helm-2";
import { nullCounts } from "./null-counts";
import { objectKnown } from "./object-known";
import { rootContextKept } from "./root-context-kept";
import { schemaValid } from "./schema-valid";
import { templateDefined } from "./template-defined";
import { templateExtension } from "./template-extension";
import { templateValid } from "./template-valid";
import { textQuoted } from "./text-quoted";
import { valueDefined } from "./value-defined";
import { valueUsed } from "./value-used";
import { valuesFitSchema } from "./values-fit-schema";
import { valuesOneDocument } from "./values-one-document";
import { valuesRequired } from "./values-required";
import { valuesKeyUnique, valuesValid } from "./values-valid";
import { yamlIndented } from "./yaml-indented";

const all: readonly Rule[] = [
  chartComplete,
  chartCurrent,
  chartFieldKnown,
  chartLintClean,
  chartValid,
  chartVersionStrict,
  dependenciesListed,
  dependenciesPresent,
  functionArity,
  functionKnown,
  helmignoreValid,
  hookKnown,
  lockInSync,
  notHelm2,
  nullCounts,
  objectKnown,
  schemaValid,
  templateDefined,
  templateExtension,
  templateValid,
  valueDefined,
  valueUsed,
  valuesFitSchema,
  valuesKeyUnique,
  valuesOneDocument,
  valuesRequired,
  valuesValid,
  apiCurrent,
  argumentTyped,
  indentFits,
  levelsGiven,
  linesKept,
  rootContextKept,
  textQuoted,
  yamlIndented,
];

/** The rules, as a function so that they can be loaded late. */
export function rules(): readonly Rule[] {
  return all;
}
