/** Every Dockerfile rule, by name. */
import type { Rule } from "../../../model/rule";
import { commandRules } from "./commands";
import { meaningRules } from "./meaning";
import { packageRules } from "./packages";
import { structureRules } from "./structure";

export const rules: readonly Rule[] = [...structureRules, ...meaningRules, ...commandRules, ...packageRules];
