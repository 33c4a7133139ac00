/** A word where a group of commands wants the name of one, and the program refuses what it does not know. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { isRefused, strayFinding } from "../stray";

export const subcommandKnown: Rule = {
  id: "commands/subcommand-known",
  severity: "error",
  aliases: [],
  check: each(function* (call) {
    if (call.stray !== undefined && isRefused(call)) yield strayFinding(call, call.stray);
  }),
};
