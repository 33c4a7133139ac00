/** Every Helm rule, by name. */
import type { Rule } from "../../../model/rule";
import { chartLintClean, chartValid } from "./chart-valid";
import { objectKnown } from "./object-known";
import { valueDefined } from "./value-defined";
import { valueUsed } from "./value-used";

export const rules: readonly Rule[] = [chartLintClean, chartValid, objectKnown, valueDefined, valueUsed];
