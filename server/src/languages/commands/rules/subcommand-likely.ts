/** A command that may come from a plugin, but is more likely a slip or a habit from elsewhere. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { isExpected, isRefused, strayFinding } from "../stray";

export const subcommandLikely: Rule = {
  id: "commands/subcommand-likely",
  severity: "warning",
  aliases: [],
  check: each(function* (call) {
    if (call.stray === undefined || isRefused(call)) return;
    if (isExpected(call, call.stray)) yield strayFinding(call, call.stray);
  }),
};
