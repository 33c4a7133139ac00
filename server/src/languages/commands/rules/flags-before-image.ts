/** Flags behind the image belong to the program in the container. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";

const running = /^docker (?:run|create)$/;

export const flagsBeforeImage: Rule = {
  id: "commands/flags-before-image",
  severity: "warning",
  aliases: [],
  check: each(function* (call, text) {
    const [image, flag, value] = call.operands;
    if (!running.test(call.fact.path) || image === undefined || flag === undefined || !flag.literal) return;
    if (!isDockers(flag.text, value?.text ?? "") || call.dashes !== undefined) return;
    const message = `${flag.text} stands behind the image, so the container gets it; put it before ${text.slice(image.start, image.end)}`;
    yield { span: flag, message };
  }),
};

/** Flags that hardly any program but docker has, by their own or with such a value. */
function isDockers(text: string, value: string): boolean {
  if (/^(?:--rm|-itd?|-tid?|-dit|--publish|--detach|--network|--restart)(?:=|$)/.test(text)) return true;
  if (text === "-p") return /^(?:[\d.]+:)?\d+:\d+$/.test(value);
  return text === "-v" && /^[/.~$][^:]*:\/[^:]*/.test(value);
}
