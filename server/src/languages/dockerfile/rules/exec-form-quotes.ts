/** What was meant as a list but is no JSON is taken as plain text, without a word. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { holdsOthers, listText, meansList, repaired } from "../list-form";

export const execFormQuotes: Rule = {
  id: "dockerfile/exec-form-quotes",
  severity: "warning",
  aliases: ["dockerfile-utils:JSON_IN_SINGLE_QUOTES"],
  check: each(
    ["CMD", "ENTRYPOINT", "RUN", "HEALTHCHECK", "COPY", "ADD", "VOLUME"],
    function* (node): Iterable<Finding> {
      const text = listText(node);
      const { name, json, comments } = node;
      if (text === undefined || json?.fault === undefined || holdsOthers(text) || !meansList(text)) return;
      const isQuotes = json.fault.kind === "single-quotes" || /[“”„‟‘’]/.test(text);
      const reason = isQuotes ? "JSON knows only straight double quotes" : "check its quotes, commas and bracket";
      const reading = name === "COPY" || name === "ADD" || name === "VOLUME" ? "plain paths" : "a shell command";
      const list = comments.length === 0 ? repaired(text) : undefined;
      const fix = list && { title: "Make it a list", edits: [{ span: json, text: list }], safe: false };
      yield { span: json, message: `Not a list but ${reading}: ${reason}`, fix: fix || undefined };
    },
  ),
};
