/** HEALTHCHECK is `CMD <command>` or `NONE`, and nothing else. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Word } from "../../../syntax/dockerfile/tree";
import { each } from "../check";

export const healthcheckForm: Rule = {
  id: "dockerfile/healthcheck-form",
  severity: "error",
  aliases: [
    "dockerfile-utils:ARGUMENT_REQUIRES_AT_LEAST_ONE",
    "dockerfile-utils:ARGUMENT_UNNECESSARY",
    "dockerfile-utils:UNKNOWN_TYPE",
    "dockerfile-utils:HEALTHCHECK_CMD_ARGUMENT_MISSING",
  ],
  check: each(["HEALTHCHECK"], function* ({ keyword, words, json }) {
    const [kind, command] = words;
    const type = kind?.text.toUpperCase();
    if (kind === undefined) yield { span: keyword, message: "HEALTHCHECK needs CMD and a command, or NONE" };
    else if (type === "NONE") yield* afterNone(command, words.at(-1), json?.items.length === 0 && !json.fault);
    else if (type !== "CMD") yield withoutType(kind);
    else if (command === undefined || (json?.items.length === 0 && json.fault === undefined))
      yield { span: kind, message: "HEALTHCHECK CMD needs a command that tests the service" };
  }),
};

function* afterNone(first: Word | undefined, last: Word | undefined, isEmptyList: boolean): Iterable<Finding> {
  if (first === undefined || last === undefined || isEmptyList) return;
  const span = { start: first.start, end: last.end };
  yield { span, message: "HEALTHCHECK NONE takes nothing more; remove this, or write CMD" };
}

function withoutType(kind: Word): Finding {
  const edits = [{ span: { start: kind.start, end: kind.start }, text: "CMD " }];
  const message = `HEALTHCHECK takes CMD or NONE, not "${kind.text}"; write CMD before the command`;
  return { span: kind, message, fix: { title: "Insert CMD", edits, safe: false } };
}
