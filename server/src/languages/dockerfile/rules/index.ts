/** Every Dockerfile rule, by name. */
import type { Rule } from "../../../model/rule";
import { commandRules } from "./commands";
import { structureRules } from "./structure";

export const rules: readonly Rule[] = [...structureRules, ...commandRules];
