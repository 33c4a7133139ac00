/** A switch takes its value with `=` only; `true` behind a blank is an operand. */
import type { Rule } from "../../../model/rule";
import { each, write } from "../check";

export const switchAlone: Rule = {
  id: "commands/switch-alone",
  severity: "warning",
  aliases: [],
  check: each(function* (call) {
    for (const { text, word, fact, glued, sure } of call.flags) {
      if (!sure || glued || (fact?.value !== "switch" && fact?.value !== "optional")) continue;
      const next = call.operands.find((operand) => operand.start > word.end);
      const follows = next !== undefined && call.command.words[call.command.words.indexOf(next) - 1] === word;
      if (!follows || !/^(?:true|false)$/.test(next.text) || !word.text.endsWith(text.slice(1))) continue;
      const span = { start: word.end, end: next.start };
      const message = `${text} takes no word of its own, so "${next.text}" is an operand; write ${text}=${next.text}`;
      yield { span: next, message, fix: write(span, "=", `Write ${text}=${next.text}`) };
    }
  }),
};
