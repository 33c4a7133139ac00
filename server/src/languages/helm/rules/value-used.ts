/** `helm/value-used`: a value in values.yaml is read by some template. */
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import { fitting } from "../../../model/wording";
import { seatOf } from "../chart/seat";
import { unusedKeys } from "../unused";

export const valueUsed: Rule = {
  id: "helm/value-used",
  severity: "hint",
  profile: "strict",
  aliases: [],
  *check(file, snapshot) {
    const seat = seatOf(snapshot, file.path);
    if (seat === undefined || file.path !== `${seat.chart.folder.folder}/values.yaml`) return;
    for (const { path, entry, start } of unusedKeys(snapshot, seat, file)) {
      const { start: from, end } = shift(entry.key, start);
      const unread = `No template reads .Values.${path.join(".")}`;
      const message = fitting([
        `${unread}: remove it, or read it where it is meant`,
        `${unread}: remove or read it`,
        unread,
      ]);
      yield { span: { start: from, end }, message, tag: "unnecessary" };
    }
  },
};
