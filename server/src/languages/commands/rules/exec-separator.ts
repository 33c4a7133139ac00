/** `kubectl exec` wants `--` between the pod and the command. */
import type { Rule } from "../../../model/rule";
import { each, write } from "../check";

export const execSeparator: Rule = {
  id: "commands/exec-separator",
  severity: "error",
  aliases: [],
  check: each(function* (call) {
    const [pod, command] = call.operands;
    if (call.fact.path !== "kubectl exec" || call.dashes !== undefined || !call.certain) return;
    if (pod === undefined || command === undefined) return;
    const place = { start: command.start, end: command.start };
    const message = "kubectl exec wants -- before the command, so that flags behind it are the command's own";
    yield { span: command, message, fix: write(place, "-- ", "Put -- before it") };
  }),
};
