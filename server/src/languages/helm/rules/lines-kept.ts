/** `helm/lines-kept`: no trim marker makes one line of two entries. */
import type { Rule } from "../../../model/rule";
import { slice } from "../../../model/span";
import { masked } from "../../../syntax/gotemplate/mask";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import { isChartTemplate } from "../template/claims";
import { joinsOf } from "../template/joins";
import { isInText } from "../template/margins";

/** Most files have no action that takes the line break behind it, and none with an entry behind it on its line. */
const mayJoin = /-\}\}[ \t]*\r?\n|\}\}[ \t]*(?:- |[\w./"'-]+:(?:\s|$))/m;

export const linesKept: Rule = {
  id: "helm/lines-kept",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    const template = goTemplate(file);
    if (!mayJoin.test(file.text)) return;
    if (!isChartTemplate(file, snapshot) || !/\.ya?ml$/.test(file.path) || template.problems.length > 0) return;
    const mask = masked(file).text;
    for (const { tag, before, next } of joinsOf(file.text, template)) {
      const entry = /^(?:- +)?("[^"]*"|'[^']*'|[\w./-]+):(?=\s|$)|^- /.exec(slice(mask, next));
      if (entry === null || isInText(file, next.start)) continue;
      const isRight =
        !before || (tag.action.trimsAfter && /^[ \t]*\r?\n/.test(file.text.slice(tag.span.end, next.end)));
      const start = isRight ? tag.span.end - 3 : tag.span.start + 2;
      const span = { start, end: start + 1 };
      const fix = { title: "Take the trim marker away", edits: [{ span, text: "" }], safe: false };
      const name = entry[1] === undefined ? "the item behind it" : `${entry[1]}:`;
      yield { span, message: `This trim marker takes the line break before ${name}, which joins the line above`, fix };
    }
  },
};
