/** Every Dockerfile rule, by name. */
import type { Rule } from "../../../model/rule";
import { commandRules } from "./commands";
import { meaningRules } from "./meaning";
import { packageRules } from "./packages";
import { structureRules } from "./structure";

const all: readonly Rule[] = [...structureRules, ...meaningRules, ...commandRules, ...packageRules];

/** The rules, as a function so that they can be loaded late. */
export function rules(): readonly Rule[] {
  return all;
}
