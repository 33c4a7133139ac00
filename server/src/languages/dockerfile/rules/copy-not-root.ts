/** A whole file system copied from another stage brings everything along but what that stage says about itself. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";

export const copyNotRoot: Rule = {
  id: "dockerfile/copy-not-root",
  severity: "information",
  profile: "strict",
  aliases: ["hadolint:DL3067"],
  check: each(["COPY"], function* ({ words, flags }) {
    const paths = words.map(({ text }) => text.replace(/^(["'])(.*)\1$/, "$2"));
    const first = words[paths.slice(0, -1).indexOf("/")];
    if (first === undefined || paths.at(-1) !== "/" || !flags.some(({ name }) => name.text === "--from")) return;
    const message = "This copies a whole image but leaves its ENV, USER and CMD behind; copy what is needed";
    yield { span: { start: first.start, end: first.end }, message };
  }),
};
