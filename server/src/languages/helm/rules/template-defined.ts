/** `helm/template-defined`: what `include` and `template` run is defined in the chart or in one beside it. */
import type { Rule } from "../../../model/rule";
import { closest } from "../../../syntax/closest";
import { innerSpan, templateSet, usedIn } from "../template/named";

export const templateDefined: Rule = {
  id: "helm/template-defined",
  severity: "error",
  aliases: [],
  *check(file, snapshot) {
    const set = templateSet(snapshot, file.path);
    if (set === undefined || !set.whole) return;
    for (const name of usedIn(file)) {
      const { value } = name;
      if (set.byName.has(value) || value.includes("/")) continue;
      const span = innerSpan(name);
      const near = closest(value, set.byName.keys());
      if (near === undefined) yield { span, message: `No template ${value} is defined in this chart: Helm stops here` };
      else {
        const fix = { title: `Change to ${near}`, edits: [{ span, text: near }], safe: false };
        yield { span, message: `No template ${value} is defined in this chart: did you mean ${near}?`, fix };
      }
    }
  },
};
