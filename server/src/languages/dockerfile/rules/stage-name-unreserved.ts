/** `scratch` and `context` mean something else to the builder. */
import type { Rule } from "../../../model/rule";
import { freeName, stageRenamed } from "../rename-stage";
import { stages } from "../stages";

export const stageNameUnreserved: Rule = {
  id: "dockerfile/stage-name-unreserved",
  severity: "warning",
  aliases: ["hadolint:DL3063", "buildkit:ReservedStageName"],
  *check(file) {
    for (const stage of stages(file)) {
      const { name } = stage;
      const reserved = name?.text.toLowerCase();
      const meaning = reserved === "scratch" ? "the empty image" : "the build context";
      if (name === undefined || (reserved !== "scratch" && reserved !== "context")) continue;
      const other = freeName(file, `${reserved}-stage`);
      const fix = stageRenamed(file, stage, `Call it ${other}`, other);
      yield { span: name, message: `${name.text} already means ${meaning}; give the stage another name`, fix };
    }
  },
};
