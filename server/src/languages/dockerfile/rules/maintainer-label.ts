/** MAINTAINER is deprecated; a label says the same. */
import type { Fix } from "../../../model/edit";
import type { Rule } from "../../../model/rule";
import type { Instruction } from "../../../syntax/dockerfile/tree";
import { each } from "../check";

export const maintainerLabel: Rule = {
  id: "dockerfile/maintainer-label",
  severity: "information",
  aliases: ["hadolint:DL4000", "buildkit:MaintainerDeprecated", "dockerfile-utils:DEPRECATED_MAINTAINER"],
  check: each(["MAINTAINER"], function* (node) {
    const message = "MAINTAINER is deprecated; use LABEL org.opencontainers.image.authors";
    if (node.rest !== undefined) yield { span: node.keyword, message, tag: "deprecated", fix: label(node) };
  }),
};

/** The label's value is expanded and unquoted, a maintainer's never was. */
function label({ keyword, rest }: Instruction): Fix | undefined {
  const name = (rest?.text ?? "").replace(/^(["'])(.*)\1$/, "$2");
  if (rest === undefined || /["\\$`]/.test(name)) return undefined;
  const text = `LABEL org.opencontainers.image.authors="${name}"`;
  return { title: "Write a LABEL", edits: [{ span: { start: keyword.start, end: rest.end }, text }], safe: false };
}
