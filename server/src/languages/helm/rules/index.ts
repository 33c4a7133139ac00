/** Every Helm rule, by name. */
import type { Rule } from "../../../model/rule";
import { chartValid } from "./chart-valid";

export const rules: readonly Rule[] = [chartValid];
