/** One port of the host cannot lead to two ports of the container. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { type PortMapping, publishedTexts, readMapping } from "../ports";

export const hostPortOnce: Rule = {
  id: "commands/host-port-once",
  severity: "error",
  aliases: [],
  check: each(function* (call) {
    const seen: PortMapping[] = [];
    for (const value of publishedTexts(call)) {
      const mapping = readMapping(value);
      if (typeof mapping === "string") continue;
      const other = seen.find((each) => collide(each, mapping));
      if (other !== undefined) {
        const message = `host port ${mapping.host?.from} is taken by ${other.value.text}; choose another port for one`;
        yield { span: value, message, related: [{ span: other.value, message: "taken here" }] };
      }
      seen.push(mapping);
    }
  }),
};

/** Only single ports on one address that lead to different places are sure to collide. */
function collide(a: PortMapping, b: PortMapping): boolean {
  if (a.host === undefined || b.host === undefined || a.host.from !== a.host.to || b.host.from !== b.host.to)
    return false;
  const sameHost = a.host.from === b.host.from && a.host.from !== 0 && a.address === b.address;
  return sameHost && a.protocol === b.protocol && a.container.from !== b.container.from;
}
