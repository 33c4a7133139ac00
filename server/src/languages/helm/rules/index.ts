/** Every Helm rule, by name. */
import type { Rule } from "../../../model/rule";
import { chartValid } from "./chart-valid";
import { functionArity } from "./function-arity";
import { functionKnown } from "./function-known";
import { notHelm2 } from "./not-helm-2";
import { templateDefined } from "./template-defined";
import { templateValid } from "./template-valid";

export const rules: readonly Rule[] = [
  chartValid,
  functionArity,
  functionKnown,
  notHelm2,
  templateDefined,
  templateValid,
];
