/** What the builder reads and does nothing about: stages that a plain build leaves out, and what ONBUILD registers for others. */
import type { Finding } from "../../model/finding";
import type { Rule } from "../../model/rule";
import type { SourceFile } from "../../model/source-file";
import { instructionAt } from "./instructions";
import { built } from "./stage-graph";
import { stageAt } from "./stages";

/** The rule about what the builder refuses in an instruction that is not registered for later. */
export function unlessRegistered(rule: Rule): Rule {
  return rule.severity === "error" ? mapped(rule, milderIf(isRegistered)) : rule;
}

/** The rule about what the builder finds out when it builds a stage. */
export function whenBuilt(rule: Rule): Rule {
  return mapped(rule, milder);
}

/** The finding as a mere warning where the builder has to be asked for the stage before it refuses anything. */
export function milder(file: SourceFile, finding: Finding): Finding {
  return milderIf(isLeftOut)(file, finding);
}

type Test = (file: SourceFile, offset: number) => boolean;

function milderIf(test: Test): (file: SourceFile, finding: Finding) => Finding {
  return (file, finding) => (test(file, finding.span.start) ? { ...finding, severity: "warning" } : finding);
}

function isLeftOut(file: SourceFile, offset: number): boolean {
  const stage = stageAt(file, offset);
  return stage !== undefined && !built(file).has(stage);
}

function isRegistered(file: SourceFile, offset: number): boolean {
  const placed = instructionAt(file, offset);
  const trigger = placed?.node.trigger;
  return placed !== undefined && trigger !== undefined && placed.start + trigger.keyword.start <= offset;
}

function mapped(rule: Rule, change: (file: SourceFile, finding: Finding) => Finding): Rule {
  return {
    ...rule,
    *check(file, snapshot) {
      for (const finding of rule.check(file, snapshot)) yield change(file, finding);
    },
  };
}
