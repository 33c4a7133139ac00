/** useradd writes log files as long as the user's number is large. */
import type { Rule } from "../../../model/rule";
import { invocation } from "../../../syntax/shell/invocation";
import { each } from "../check";
import { commands, hasOption, program } from "../commands";
import { argument } from "../packages";

export const useraddNoLogInit: Rule = {
  id: "dockerfile/useradd-no-log-init",
  severity: "warning",
  aliases: ["hadolint:DL3046"],
  check: each(["RUN"], function* (node) {
    for (const command of commands(node)) {
      if (program(command) !== "useradd" || hasOption(command, "-l", "--no-log-init")) continue;
      const [name, ...words] = invocation(command);
      const text = words.map((word) => word.text).join(" ");
      const number = /(?:^|\s)(?:-[a-zA-Z]*u\s*|--uid[= ])(\d{6,})(?:\s|$)/.exec(text)?.[1];
      if (name === undefined || number === undefined) continue;
      const message = `useradd fills log files up to user ${number.slice(0, 12)}, which bloats the layer; add --no-log-init`;
      const edits = [{ span: { start: name.end, end: name.end }, text: argument(node, name, "--no-log-init") }];
      yield {
        span: { start: name.start, end: name.end },
        message,
        fix: { title: "Add --no-log-init", edits, safe: true },
      };
    }
  }),
};
