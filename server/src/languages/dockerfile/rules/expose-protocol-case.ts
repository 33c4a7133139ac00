/** EXPOSE with a protocol in upper case. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";

export const exposeProtocolCase: Rule = {
  id: "dockerfile/expose-protocol-case",
  severity: "hint",
  aliases: ["buildkit:ExposeProtoCasing"],
  check: each(["EXPOSE"], function* ({ words }) {
    for (const word of words) {
      const [, before = "", protocol = ""] = /^([^/$]*\/)(tcp|udp|sctp)$/i.exec(word.text) ?? [];
      const lower = protocol.toLowerCase();
      if (lower === protocol || word.end - word.start !== word.text.length) continue;
      const span = { start: word.start + before.length, end: word.end };
      const fix = { title: `Write ${lower}`, edits: [{ span, text: lower }], safe: true };
      yield { span, message: `Protocols are written in lower case: ${lower}`, fix };
    }
  }),
};
