/** A relative WORKDIR hangs on whatever directory the base image left. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { at, type Stage, stages } from "../stages";
import { expand } from "../values";

export const workdirAbsolute: Rule = {
  id: "dockerfile/workdir-absolute",
  severity: "warning",
  aliases: ["hadolint:DL3000", "buildkit:WorkdirRelativePath"],
  *check(file) {
    for (const stage of stages(file)) {
      if (!startsAbsolute(stage.base)) yield* relativeFirst(file, stage);
    }
  },
};

function* relativeFirst(file: Parameters<Rule["check"]>[0], stage: Stage): Iterable<Finding> {
  const first = stage.instructions.find((placed) => placed.node.name === "WORKDIR");
  if (first?.node.rest === undefined) return;
  const path = expand({ file, stage, offset: first.start }, first.node.rest.text);
  if (path.kind !== "text" || path.text === "" || isAbsolute(path.text)) return;
  yield {
    span: at(first, first.node.rest),
    message: `WORKDIR ${path.text} depends on the base image's directory; start it with a slash`,
  };
}

function startsAbsolute(stage: Stage | undefined): boolean {
  for (let each = stage; each !== undefined; each = each.base) {
    if (each.instructions.some((placed) => placed.node.name === "WORKDIR")) return true;
  }
  return false;
}

function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:)/.test(path);
}
