/** /bin/sh is linked to another shell, where SHELL would say so for this file alone. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { commands, operands, program } from "../commands";

export const shellNotRelinked: Rule = {
  id: "dockerfile/shell-not-relinked",
  severity: "information",
  aliases: ["hadolint:DL4005"],
  check: each(["RUN"], function* (node) {
    for (const command of commands(node)) {
      const [target, link] = program(command) === "ln" ? operands(command) : [];
      if (link === undefined || !/^(?:\/usr)?\/bin\/sh$/.test(link.text) || !/(?:^|\/)\w*sh$/.test(target?.text ?? ""))
        continue;
      const shell = target?.text.startsWith("/") ? target.text : `/bin/${target?.text}`;
      const only = commands(node).length === 1 && node.comments.length === 0 && node.start === 0;
      const edits = [
        { span: { start: node.keyword.start, end: node.rest?.end ?? 0 }, text: `SHELL ["${shell}", "-c"]` },
      ];
      yield {
        span: { start: command.start, end: command.end },
        message: "This changes sh for every script in the image; for RUN alone write SHELL",
        fix: only ? { title: "Use SHELL", edits, safe: false } : undefined,
      };
    }
  }),
};
