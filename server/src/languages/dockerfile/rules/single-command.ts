/** Of several CMD, ENTRYPOINT or HEALTHCHECK in a stage only the last counts. */
import type { Fix } from "../../../model/edit";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { shift } from "../../../model/span";
import type { Placed } from "../../../syntax/dockerfile/tree";
import { looking } from "../parts";
import { type Stage, stages } from "../stages";

export const singleCommand: Rule = {
  id: "dockerfile/single-command",
  severity: "warning",
  aliases: [
    "hadolint:DL4003",
    "hadolint:DL4004",
    "hadolint:DL3012",
    "buildkit:MultipleInstructionsDisallowed",
    "dockerfile-utils:MULTIPLE_INSTRUCTIONS",
  ],
  *check(file) {
    for (const stage of stages(file)) {
      for (const [earlier, last] of overridden(file, stage)) {
        const { name } = earlier.node;
        yield {
          span: earlier,
          message: `This ${name} has no effect: a later ${name} replaces it`,
          tag: "unnecessary",
          related: [{ span: shift(last.node.keyword, last.start), message: `The ${name} that counts` }],
          fix: removal(file, earlier),
        };
      }
    }
  },
};

const single = looking(({ name }) => (name === "CMD" || name === "ENTRYPOINT" || name === "HEALTHCHECK" ? [name] : []));

function* overridden(file: SourceFile, { part }: Stage): Iterable<readonly [Placed, Placed]> {
  const lasts = new Map<string, Placed>();
  for (const { placed, found } of single(file, part).toReversed()) {
    const last = lasts.get(found);
    if (last === undefined) lasts.set(found, placed);
    else yield [placed, last];
  }
}

/** Takes away whole lines. */
function removal({ text }: SourceFile, { start, end, node }: Placed): Fix {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const span = { start: from, end: next < 0 ? text.length : next + 1 };
  return { title: `Remove this ${node.name}`, edits: [{ span, text: "" }], safe: true };
}
