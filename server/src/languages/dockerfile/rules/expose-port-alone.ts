/** EXPOSE with the address or port of the host, which the builder reads and drops. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { isTemplate } from "../front-end";

export const exposePortAlone: Rule = {
  id: "dockerfile/expose-port-alone",
  severity: "warning",
  aliases: ["buildkit:ExposeInvalidFormat"],
  check: each(["EXPOSE"], function* ({ words }) {
    for (const word of words) {
      const [, port] = /^[\d.:[\]a-f-]*:([\d-]+(?:\/[a-z]+)?)$/i.exec(word.text) ?? [];
      if (port === undefined || isTemplate(word.text)) continue;
      const message = "EXPOSE takes the container's port alone; the rest is dropped, publish it with -p";
      const edits = [{ span: word, text: port }];
      yield { span: word, message, fix: { title: `Write ${port}`, edits, safe: true } };
    }
  }),
};
