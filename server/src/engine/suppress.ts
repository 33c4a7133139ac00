/** Whether the user asked for silence about a finding, and which of the asking was in vain. */
import type { Finding } from "../model/finding";
import type { Suppression } from "../model/language";
import { memo } from "../model/memo";
import type { Rule, RuleNames } from "../model/rule";
import type { SourceFile } from "../model/source-file";
import { type Span, slice } from "../model/span";
import { ruleNames } from "./rules";

/** A name in a suppression. */
export interface Silence {
  readonly suppression: Suppression;
  /** As written, or `*` for all. */
  readonly name: string;
}

/** The names over the finding's place that are names of its rule, or mean all rules. */
export function silencing(rule: Rule, finding: Finding, suppressions: readonly Suppression[]): readonly Silence[] {
  const here = suppressions.filter((suppression) => meets(finding.span, suppression.span));
  if (here.length === 0) return [];
  const names = namesOf(rule);
  return here.flatMap((suppression) =>
    suppression.rules
      .filter((name) => name === "*" || names.has(name.toLowerCase()))
      .map((name) => ({ suppression, name })),
  );
}

/** Findings about names that silence nothing; a name counts only when each of the language's rules it means was asked. */
export function* needless(
  file: SourceFile,
  suppressions: readonly Suppression[],
  used: readonly Silence[],
  rules: readonly Rule[],
  isAsked: (rule: Rule) => boolean,
): Generator<Finding> {
  const isIdle = (name: string) => {
    const meant = rules.filter((rule) => namesOf(rule).has(name.toLowerCase()));
    return meant.length > 0 && meant.every(isAsked);
  };
  for (const suppression of suppressions) {
    const { comment, rules: names } = suppression;
    if (comment === undefined) continue;
    const idle = names.filter((name) => isIdle(name) && !isUsed(used, suppression, name));
    for (const name of idle) {
      const span = nameIn(file, comment, name);
      const message = `${name} silences nothing that is found here; remove it`;
      const whole = idle.length === names.length;
      const gone = whole ? lineOf(file, comment) : listed(file, span);
      const fix = { title: "Remove what silences nothing", edits: [{ span: gone, text: "" }], safe: false };
      yield { span, message, ...(whole && saysMore(file, comment) ? {} : { fix }), tag: "unnecessary" };
    }
  }
}

const namesOf = memo((rule: RuleNames) => ruleNames(rule));

function isUsed(used: readonly Silence[], suppression: Suppression, name: string): boolean {
  return used.some((each) => each.suppression === suppression && each.name === name);
}

/** The name's own place behind the equals sign. */
function nameIn({ text }: SourceFile, comment: Span, name: string): Span {
  const start = text.indexOf(name, text.indexOf("=", comment.start));
  return { start, end: start + name.length };
}

/** True for a directive with other options, as in `skip=A;error=true`. */
function saysMore({ text }: SourceFile, comment: Span): boolean {
  return slice(text, comment).includes(";");
}

/** The comment with its line's break and margin. */
function lineOf({ text }: SourceFile, comment: Span): Span {
  const start = text.lastIndexOf("\n", comment.start - 1) + 1;
  const end = text.indexOf("\n", comment.end);
  return { start, end: end < 0 ? text.length : end + 1 };
}

/** A name with the comma that parts it from its neighbour. */
function listed(file: SourceFile, name: Span): Span {
  const after = /^\s*,\s*/.exec(file.text.slice(name.end))?.[0].length ?? 0;
  if (after > 0) return { start: name.start, end: name.end + after };
  const before =
    /\s*,\s*$/.exec(slice(file.text, { start: Math.max(0, name.start - 20), end: name.start }))?.[0].length ?? 0;
  return { start: name.start - before, end: name.end };
}

/** Spans that only touch do not meet, so that silence about one line says nothing of the next. */
function meets(finding: Span, silence: Span): boolean {
  if (finding.start === finding.end) return silence.start <= finding.start && finding.start <= silence.end;
  return finding.start < silence.end && silence.start < finding.end;
}
