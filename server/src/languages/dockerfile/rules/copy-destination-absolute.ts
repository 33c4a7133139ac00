/** Without a WORKDIR a relative destination hangs on whatever directory the base image left. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import type { Instruction } from "../../../syntax/dockerfile/tree";
import { lastAbove } from "../ancestry";
import { named } from "../instructions";

export const copyDestinationAbsolute: Rule = {
  id: "dockerfile/copy-destination-absolute",
  severity: "information",
  aliases: ["hadolint:DL3045"],
  *check(file) {
    for (const { node, start } of named(file, "COPY", "ADD")) {
      const finding = node.start === 0 ? relative(node) : undefined;
      if (finding === undefined || lastAbove(file, "WORKDIR", start) !== undefined) continue;
      yield { ...finding, span: shift(finding.span, start) };
    }
  },
};

function relative({ words }: Instruction): Finding | undefined {
  const target = words.at(-1);
  const text = target?.text.replace(/^(["'])(.*)\1$/, "$2") ?? "";
  if (target === undefined || words.length < 2 || text === "" || /^(?:[/\\$<]|[A-Za-z]:)/.test(text)) return undefined;
  const message = `Where ${text} lies depends on the base image; set a WORKDIR above, or start it with a slash`;
  return { span: { start: target.start, end: target.end }, message };
}
