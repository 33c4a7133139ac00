/** Inside one ENV every value is filled in before any of its names is set. */
import type { Finding } from "../../../model/finding";
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { shift } from "../../../model/span";
import type { Instruction, Pair, Placed, Variable } from "../../../syntax/dockerfile/tree";
import { named } from "../instructions";
import { stageAt } from "../stages";
import { declarationOf } from "../variables";

export const envNotOwn: Rule = {
  id: "dockerfile/env-not-own",
  severity: "warning",
  aliases: ["hadolint:DL3044"],
  *check(file) {
    for (const placed of named(file, "ENV")) {
      if (placed.node.pairs.length < 2) continue;
      for (const [pair, variable] of ownUses(placed.node)) yield* early(file, placed, pair, variable);
    }
  },
};

/** Uses of names that another pair of the same instruction sets further left. */
const ownUses = memo(({ pairs, variables }: Instruction): readonly (readonly [Pair, Variable])[] => {
  const found: [Pair, Variable][] = [];
  const set = new Set<string>();
  let next = 0;
  for (const pair of pairs) {
    for (; next < variables.length && (variables[next]?.start ?? 0) < pair.end; next++) {
      const variable = variables[next];
      if (variable !== undefined && set.has(variable.name.text)) found.push([pair, variable]);
    }
    set.add(pair.key.text);
  }
  return found;
});

/** One that is set above, or by nearly every image, has a value all the same: the one before. */
function* early(file: SourceFile, placed: Placed, pair: Pair, { name, modifier }: Variable): Iterable<Finding> {
  const { start } = placed;
  if (modifier !== "" || /^(?:PATH|HOME|LANG)$/.test(name.text)) return;
  if (declarationOf(file, name.text, stageAt(file, start), start) !== undefined) return;
  const fix = placed.node.start === 0 ? split(placed, pair) : undefined;
  const message = `${name.text} is not set yet: ENV fills in values first; use a second ENV`;
  yield { span: shift({ start: name.start, end: name.end }, start), message, fix };
}

/** From that pair on, an ENV of its own; what stands between the two pairs goes. */
function split({ node, start }: Placed, pair: Pair) {
  const before = node.pairs[node.pairs.indexOf(pair) - 1];
  if (before === undefined || node.comments.some((comment) => comment.start > before.end && comment.end < pair.start))
    return undefined;
  const span = shift({ start: before.end, end: pair.start }, start);
  return { title: "Split the ENV", edits: [{ span, text: `\n${node.keyword.text} ` }], safe: false };
}
