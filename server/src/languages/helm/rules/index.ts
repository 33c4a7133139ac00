/** Every Helm rule, by name. */
import type { Rule } from "../../../model/rule";
import { chartLintClean, chartValid } from "./chart-valid";
import { functionArity } from "./function-arity";
import { functionKnown } from "./function-known";
import { notHelm2 } from "./not-helm-2";
import { objectKnown } from "./object-known";
import { templateDefined } from "./template-defined";
import { templateValid } from "./template-valid";
import { valueDefined } from "./value-defined";
import { valueUsed } from "./value-used";
import { valuesFitSchema, valuesRequired } from "./values-fit-schema";

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
  valuesFitSchema,
  valuesRequired,
];
