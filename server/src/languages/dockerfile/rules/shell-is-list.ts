/** SHELL takes a JSON list and nothing else. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { holdsOthers, listText, repaired } from "../list-form";

export const shellIsList: Rule = {
  id: "dockerfile/shell-is-list",
  severity: "error",
  aliases: ["dockerfile-utils:SHELL_JSON_FORM", "dockerfile-utils:SHELL_REQUIRES_ONE"],
  check: each(["SHELL"], function* (node): Iterable<Finding> {
    const { rest, json, words } = node;
    const list = listText(node);
    if (rest === undefined || (json !== undefined && json.fault === undefined)) return;
    if (list !== undefined && holdsOthers(list)) return;
    const plain = /["'\\$]/.test(rest.text) ? undefined : words.map((word) => JSON.stringify(word.text)).join(", ");
    const text = list === undefined ? plain && `[${plain}]` : repaired(list);
    yield {
      span: rest,
      message: 'SHELL takes a list in double quotes, such as ["/bin/bash", "-c"]',
      fix: text === undefined ? undefined : { title: "Write a list", edits: [{ span: rest, text }], safe: false },
    };
  }),
};
