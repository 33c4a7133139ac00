/** `-rm` is `-r -m` to a program: long flags have two dashes. */
import type { Rule } from "../../../model/rule";
import { nameOf } from "../call";
import { each, write } from "../check";
import { isSingleDashed, longMeant } from "../dashes";

export const longFlagDashes: Rule = {
  id: "commands/long-flag-dashes",
  severity: "error",
  aliases: [],
  check: each(function* (call) {
    for (const flag of call.flags) {
      if (!flag.sure || !isSingleDashed(call, flag)) continue;
      const name = longMeant(call, flag.word.text) ?? "";
      const span = { start: flag.word.start, end: flag.word.start + name.length + 1 };
      const message = `-${name} is read as single letters, and ${nameOf(call)} has no ${flag.text}; write --${name}`;
      yield { span, message, fix: write(span, `--${name}`) };
    }
  }),
};
