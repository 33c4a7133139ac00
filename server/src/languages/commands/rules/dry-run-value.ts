/** kubectl's `--dry-run` says where the rehearsal takes place. */
import type { Rule } from "../../../model/rule";
import { each, write } from "../check";

export const dryRunValue: Rule = {
  id: "commands/dry-run-value",
  severity: "warning",
  aliases: [],
  check: each(function* (call) {
    if (!call.fact.path.startsWith("kubectl ")) return;
    for (const { fact, sure, span, value, word } of call.flags) {
      if (fact?.name !== "dry-run" || fact.value !== "optional" || !sure) continue;
      if (value !== undefined && !/^(?:true|false)$/.test(value.text)) continue;
      const meant = value?.text === "false" ? "none" : "client";
      const said = value === undefined ? "--dry-run without a value" : `--dry-run=${value.text}`;
      const message = `${said} is deprecated since kubectl 1.18; write --dry-run=${meant}`;
      const place = { start: span.start, end: value === undefined ? span.end : word.end };
      yield { span: place, message, tag: "deprecated", fix: { ...write(place, `--dry-run=${meant}`), safe: true } };
    }
  }),
};
