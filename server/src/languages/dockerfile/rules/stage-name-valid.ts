/** A stage's name starts with a letter and holds letters, digits, `-`, `_` and `.` only. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { isTemplate } from "../front-end";

export const stageNameValid: Rule = {
  id: "dockerfile/stage-name-valid",
  severity: "error",
  aliases: ["dockerfile-utils:INVALID_BUILD_STAGE_NAME"],
  check: each(["FROM"], function* ({ words }) {
    const [, as, name] = words;
    if (words.length !== 3 || as?.text.toLowerCase() !== "as" || name === undefined) return;
    if (/^[a-z][a-z0-9._-]*$/i.test(name.text) || isTemplate(name.text)) return;
    const reason = name.text.includes("$")
      ? "variables are not replaced in it"
      : "start with a letter, then letters, digits or -_. only";
    yield { span: name, message: `"${name.text}" is no name for a stage: ${reason}` };
  }),
};
