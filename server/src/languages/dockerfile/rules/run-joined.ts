/** Neighbouring RUN of one command each: a layer for each of them. */
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { shift } from "../../../model/span";
import type { Instruction, Placed } from "../../../syntax/dockerfile/tree";
import { commands, isExecForm } from "../commands";
import { dockerfile } from "../instructions";
import { hasPosixShell } from "../posix";
import { stages } from "../stages";

export const runJoined: Rule = {
  id: "dockerfile/run-joined",
  severity: "hint",
  profile: "strict",
  aliases: ["hadolint:DL3059"],
  *check(file) {
    for (const { instructions } of stages(file)) {
      for (const [index, placed] of instructions.entries()) {
        const before = instructions[index - 1];
        if (before === undefined || !isSingle(before.node) || !isSingle(placed.node)) continue;
        if (flags(before.node) !== flags(placed.node)) continue;
        if (!hasPosixShell(file, placed.start)) continue;
        const message = "This RUN makes a layer of its own right after another; both may be one, with &&";
        yield { span: shift(placed.node.keyword, placed.start), message, fix: joint(file, before, placed) };
      }
    }
  },
};

/** Somebody who chains commands has chosen where the layers end. */
function isSingle(node: Instruction): boolean {
  if (node.name !== "RUN" || node.rest === undefined || node.heredocs.length > 0) return false;
  return commands(node).filter(({ words }) => words[0]?.text !== "set").length <= 1;
}

function flags(node: Instruction): string {
  return node.flags.map(({ start, end }) => node.text.slice(start, end)).join(" ");
}

/** Nothing where the first would change where or how the second runs, or where a comment stands between. */
function joint(file: SourceFile, before: Placed, { node, start }: Placed) {
  const end = before.start + (before.node.rest?.end ?? 0);
  const first = commands(before.node);
  const isPlain = !isExecForm(before.node) && !isExecForm(node) && file.text.slice(end, start).trim() === "";
  const lasts = first.some(
    ({ words, operator }) =>
      operator === "&" || /^(?:cd|set|export|\.|source|exec|trap|umask|exit)$/.test(words[0]?.text ?? ""),
  );
  if (!isPlain || lasts || first.length === 0 || first.some(({ assignments }) => assignments.length > 0))
    return undefined;
  const edits = [
    { span: { start: end, end: start + (node.rest?.start ?? 0) }, text: ` ${dockerfile(file).escape}\n && ` },
  ];
  return { title: "Join the two", edits, safe: false };
}
