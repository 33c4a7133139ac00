/** A relative WORKDIR hangs on whatever directory the base image left. */
import type { Fix } from "../../../model/edit";
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { type Span, slice } from "../../../model/span";
import { at, type Stage, stages } from "../stages";
import { expand } from "../values";

export const workdirAbsolute: Rule = {
  id: "dockerfile/workdir-absolute",
  severity: "warning",
  aliases: ["hadolint:DL3000", "buildkit:WorkdirRelativePath", "dockerfile-utils:WORKDIR_IS_NOT_ABSOLUTE"],
  *check(file) {
    for (const stage of stages(file)) {
      if (!startsAbsolute(stage.base)) yield* relativeFirst(file, stage);
    }
  },
};

function* relativeFirst(file: SourceFile, stage: Stage): Iterable<Finding> {
  const first = stage.instructions.find((placed) => placed.node.name === "WORKDIR");
  if (first?.node.rest === undefined) return;
  const path = expand({ file, stage, offset: first.start }, first.node.rest.text);
  if (path.kind !== "text" || path.text === "" || isAbsolute(path.text)) return;
  const span = at(first, first.node.rest);
  yield {
    span,
    fix: slashBefore(file, span),
    message: `WORKDIR ${path.text} depends on the base image's directory; start it with a slash`,
  };
}

/** What is written may hold variables and quotes. */
function slashBefore({ text }: SourceFile, span: Span): Fix | undefined {
  if (/^["'$]/.test(slice(text, span))) return undefined;
  const from = span.start + (/^\.\//.test(slice(text, span)) ? 1 : 0);
  const edits = [{ span: { start: span.start, end: from }, text: from > span.start ? "" : "/" }];
  return { title: "Start it with a slash", edits, safe: false };
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
