/** A stage's name starts with a letter and holds letters, digits, `-`, `_` and `.` only. */
import type { Rule } from "../../../model/rule";
import { isTemplate } from "../front-end";
import { freeName, stageRenamed } from "../rename-stage";
import { stages } from "../stages";

export const stageNameValid: Rule = {
  id: "dockerfile/stage-name-valid",
  severity: "error",
  aliases: ["dockerfile-utils:INVALID_BUILD_STAGE_NAME"],
  *check(file) {
    for (const stage of stages(file)) {
      const { name, from } = stage;
      if (name === undefined || from.node.words.length !== 3) continue;
      if (/^[a-z][a-z0-9._-]*$/i.test(name.text) || isTemplate(name.text)) continue;
      const isVariable = name.text.includes("$");
      const reason = isVariable
        ? "variables are not replaced in it"
        : "start with a letter, then letters, digits or -_. only";
      const other = freeName(file, name.text);
      const fix = isVariable ? undefined : stageRenamed(file, stage, `Call it ${other}`, other);
      yield { span: name, message: `"${name.text}" is no name for a stage: ${reason}`, fix };
    }
  },
};
