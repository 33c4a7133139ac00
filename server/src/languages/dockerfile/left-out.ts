/** Stages that a plain build leaves out: the builder reads their instructions, and does nothing about them. */
import type { Finding } from "../../model/finding";
import type { Rule } from "../../model/rule";
import type { SourceFile } from "../../model/source-file";
import { built } from "./stage-graph";
import { stageAt } from "./stages";

/** The rule about what the builder finds out when it builds a stage. */
export function whenBuilt(rule: Rule): Rule {
  return {
    ...rule,
    *check(file, snapshot) {
      for (const finding of rule.check(file, snapshot)) yield milder(file, finding);
    },
  };
}

/** The finding as a mere warning where the builder has to be asked for the stage before it refuses anything. */
export function milder(file: SourceFile, finding: Finding): Finding {
  const stage = stageAt(file, finding.span.start);
  return stage === undefined || built(file).has(stage) ? finding : { ...finding, severity: "warning" };
}
