/** Whether the user asked for silence about a finding. */
import type { Finding } from "../model/finding";
import type { Suppression } from "../model/language";
import type { Rule } from "../model/rule";
import type { Span } from "../model/span";
import { ruleNames } from "./rules";

/** True when a suppression over the finding's place names its rule in any of the rule's names, or all rules. */
export function isSuppressed(rule: Rule, finding: Finding, silences: readonly Suppression[]): boolean {
  const here = silences.filter((silence) => meets(finding.span, silence.span));
  if (here.length === 0) return false;
  const names = ruleNames(rule);
  return here.some((silence) => silence.rules.some((name) => name === "*" || names.has(name.toLowerCase())));
}

/** Spans that only touch do not meet, so that silence about one line says nothing of the next. */
function meets(finding: Span, silence: Span): boolean {
  if (finding.start === finding.end) return silence.start <= finding.start && finding.start <= silence.end;
  return finding.start < silence.end && silence.start < finding.end;
}
