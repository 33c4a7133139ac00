/** A port mapping without `-p` is taken for the image. */
import type { Rule } from "../../../model/rule";
import { each, write } from "../check";

export const portPublished: Rule = {
  id: "commands/port-published",
  severity: "warning",
  aliases: [],
  check: each(function* (call) {
    const [first, second] = call.operands;
    if (!/^docker (?:run|create)$/.test(call.fact.path) || first === undefined) return;
    if (!first.literal || second === undefined || !/^(?:[\d.]+:)?\d+:\d+(?:\/\w+)?$/.test(first.text)) return;
    const beyond = first.text.split(/[:/]/).some((part) => /^\d+$/.test(part) && Number(part) > 65535);
    const also = beyond ? ", and ports end at 65535" : "";
    const message = `${first.text} is taken for the image's name; a port mapping needs -p${also}`;
    const place = { start: first.start, end: first.start };
    yield { span: first, message, fix: write(place, "-p ", "Put -p before it") };
  }),
};
