/** Commands and flags that still work and are on their way out. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { successorOf } from "../../../schema/commands/past";
import { type Call, type GivenFlag, nameOf } from "../call";
import { each, write } from "../check";

export const flagCurrent: Rule = {
  id: "commands/flag-current",
  severity: "warning",
  aliases: [],
  check: each(function* (call) {
    for (const flag of call.flags) if (flag.sure && flag.fact?.deprecated) yield outdated(call, flag, flag.fact.name);
  }),
};

function outdated(call: Call, { span, text }: GivenFlag, name: string): Finding {
  const next = successorOf(call.fact.path, name);
  const message = `${text} of ${nameOf(call)} is deprecated; ${next === undefined ? "leave it out" : `write ${next}`}`;
  return { span, message, tag: "deprecated", fix: next === undefined ? undefined : write(span, next) };
}
