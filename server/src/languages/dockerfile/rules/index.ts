/** Every Dockerfile rule, by name. */
import type { Rule } from "../../../model/rule";
import { workdirAbsolute } from "./workdir-absolute";

export const rules: readonly Rule[] = [workdirAbsolute];
