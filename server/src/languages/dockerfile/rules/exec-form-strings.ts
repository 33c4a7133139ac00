/** A list that holds a number, a boolean or another list; BuildKit takes strings only. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { holdsOthers, listText } from "../list-form";

export const execFormStrings: Rule = {
  id: "dockerfile/exec-form-strings",
  severity: "error",
  aliases: [],
  check: each(["CMD", "ENTRYPOINT", "RUN", "SHELL", "HEALTHCHECK", "COPY", "ADD", "VOLUME"], function* (node) {
    const fault = node.json?.fault;
    const text = listText(node);
    if (fault === undefined || text === undefined || !holdsOthers(text)) return;
    const [value = ""] = /^[^\s,[\]]*/.exec(node.text.slice(fault.span.start)) ?? [];
    const message = "Every item of the list must be a string; put it in double quotes";
    if (fault.kind !== "not-a-string" || value === "") yield { span: fault.span, message };
    else {
      const span = { start: fault.span.start, end: fault.span.start + value.length };
      yield { span, message, fix: { title: "Quote it", edits: [{ span, text: `"${value}"` }], safe: false } };
    }
  }),
};
