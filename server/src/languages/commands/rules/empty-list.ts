/** `docker rm $(docker ps -aq)` without any container is `docker rm`, which fails. */
import type { Fix } from "../../../model/edit";
import type { Rule } from "../../../model/rule";
import type { Span } from "../../../model/span";
import { type Call, nameOf } from "../call";
import { each, write } from "../check";

export const emptyList: Rule = {
  id: "commands/empty-list",
  severity: "information",
  aliases: [],
  check: each(function* (call, text) {
    const [list, another] = call.operands;
    if (call.fact.least < 1 || list === undefined || another !== undefined || call.command.operator === "||") return;
    const inner =
      /^(?:\$\(|`)\s*(docker (?:(?:container|image|volume|network|service|node) ls|ps|images|service ps)\b.*?)\s*[)`]$/s.exec(
        text.slice(list.start, list.end),
      )?.[1];
    if (inner === undefined || !/\s(?:-\w*q\w*|--quiet)\b/.test(inner)) return;
    const message = `${nameOf(call)} fails when the list is empty; pipe it: ${inner.slice(0, 30)} | xargs -r ${nameOf(call)}`;
    yield { span: list, message, fix: piped(call, list, inner, text) };
  }),
};

/** The list first, where nothing stands behind it. */
function piped({ program, command }: Call, list: Span, inner: string, text: string): Fix | undefined {
  const own = text.slice(program.start, list.start).trimEnd();
  if (command.words.at(-1)?.end !== list.end || /"?\$_/.test(own + inner)) return undefined;
  return write({ start: program.start, end: list.end }, `${inner} | xargs -r ${own}`, "Pipe the list to xargs -r");
}
