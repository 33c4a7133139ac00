/** A program's path without its first slash depends on the container's working directory. */
import type { Rule } from "../../../model/rule";
import { each, write } from "../check";

export const relativeProgram: Rule = {
  id: "commands/relative-program",
  severity: "information",
  aliases: [],
  check: each(function* (call) {
    if (!/^(?:kubectl|docker|docker compose) exec$/.test(call.fact.path)) return;
    const program = call.operands[call.dashes ?? 1];
    if (
      program === undefined ||
      !/^(?:usr\/(?:local\/)?s?bin\/\w+|bin\/(?:(?:ba|da|a|k|z)?sh|ls|cat|echo|env|id|ps|sleep|ping))$/.test(
        program.text,
      )
    )
      return;
    const place = { start: program.start, end: program.start };
    const message = `${program.text} is looked for in the working directory; write /${program.text} or the bare name`;
    yield { span: program, message, fix: write(place, "/", `Write /${program.text}`) };
  }),
};
