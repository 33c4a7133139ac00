/** The rules about objects that do not get on with each other. */
import type { Rule } from "../../../../model/rule";
import { objectsUnique } from "./objects-unique";

/** Every one of them, by name. */
export const togetherRules: readonly Rule[] = [objectsUnique];
