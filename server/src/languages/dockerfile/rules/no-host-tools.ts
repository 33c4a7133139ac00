/** Programs that need a terminal or a running system, of which a build has neither. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { commands, isExecForm, operands, program } from "../commands";
import { hasPosixShell } from "../posix";

const terminal = new Set("emacs htop less more nano top vi vim".split(" "));
const system = new Set("free halt ifconfig ps poweroff reboot shutdown".split(" "));

const useless = each(["RUN"], function* (node) {
  const all = isExecForm(node) ? [] : commands(node);
  for (const [index, command] of all.entries()) {
    const name = program(command);
    const isLast = index === all.length - 1 && command.depth === 0;
    const starts = isLast && operands(command).some(({ text }) => /^(?:start|restart|reload)$/.test(text));
    const reason = whyUseless(name, command.piped || command.operator === "|", starts);
    if (reason !== undefined) yield { span: { start: command.start, end: command.end }, message: reason };
  }
});

export const noHostTools: Rule = {
  id: "dockerfile/no-host-tools",
  severity: "information",
  aliases: ["hadolint:DL3001"],
  *check(file, snapshot) {
    for (const finding of useless(file, snapshot)) if (hasPosixShell(file, finding.span.start)) yield finding;
  },
};

/** A service may run while the commands behind it use it; piped, the tools serve scripts too. */
function whyUseless(name: string, isPiped: boolean, starts: boolean): string | undefined {
  if (terminal.has(name) && !isPiped) return `${name} needs a terminal, and a build has none; remove it`;
  if (system.has(name) && !isPiped) return `${name} is about a running system, and a build is none; remove it`;
  if ((name === "service" || name === "systemctl") && starts)
    return "What this starts ends with its RUN; start it with CMD or ENTRYPOINT";
  return undefined;
}
