/** How rules look at instructions: findings of an instruction that did not change are not looked for again. */
import type { Fix } from "../../model/edit";
import type { Finding } from "../../model/finding";
import { memo } from "../../model/memo";
import type { Rule } from "../../model/rule";
import { shift } from "../../model/span";
import type { Instruction } from "../../syntax/dockerfile/tree";
import { named } from "./instructions";

/**
 * A check of single instructions, those registered by ONBUILD included. `look` sees nothing but the instruction, whose
 * places count from its own start, and its findings are moved to where the instruction stands.
 */
export function each(names: readonly string[], look: (node: Instruction) => Iterable<Finding>): Rule["check"] {
  const findings = memo((node: Instruction): readonly Finding[] => [...look(node)]);
  return function* (file) {
    for (const { node, start } of named(file, ...names)) {
      for (const finding of findings(node)) yield moved(finding, start);
    }
  };
}

/** A finding of an instruction, at the instruction's place in the file. */
export function moved(finding: Finding, by: number): Finding {
  const { fix, related } = finding;
  return {
    ...finding,
    span: shift(finding.span, by),
    ...(fix === undefined ? {} : { fix: movedFix(fix, by) }),
    ...(related === undefined ? {} : { related: related.map((each) => ({ ...each, span: shift(each.span, by) })) }),
  };
}

function movedFix(fix: Fix, by: number): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })) };
}
