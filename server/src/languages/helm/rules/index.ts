/** Every Helm rule, by name. */
import type { Rule } from "../../../model/rule";
import { argumentTyped } from "./argument-typed";
import { chartLintClean, chartValid } from "./chart-valid";
import { functionArity } from "./function-arity";
import { functionKnown } from "./function-known";
import { indentFits } from "./indent-fits";
import { levelsGiven } from "./levels-given";
import { linesKept } from "./lines-kept";
import { notHelm2 } from "./not-helm-2";
import { objectKnown } from "./object-known";
import { rootContextKept } from "./root-context-kept";
import { templateDefined } from "./template-defined";
import { templateValid } from "./template-valid";
import { textQuoted } from "./text-quoted";
import { valueDefined } from "./value-defined";
import { valueUsed } from "./value-used";
import { yamlIndented } from "./yaml-indented";

export const rules: readonly Rule[] = [
  chartLintClean,
  chartValid,
  functionArity,
  functionKnown,
  notHelm2,
  objectKnown,
  templateDefined,
  templateValid,
  valueDefined,
  valueUsed,
  argumentTyped,
  indentFits,
  levelsGiven,
  linesKept,
  rootContextKept,
  textQuoted,
  yamlIndented,
];
