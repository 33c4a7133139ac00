/** Neighbouring RUN of one command each: a layer for each of them. */
import type { Fix } from "../../../model/edit";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { shift } from "../../../model/span";
import type { Instruction, Placed } from "../../../syntax/dockerfile/tree";
import type { ShellCommand } from "../../../syntax/shell/tree";
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
function joint(file: SourceFile, before: Placed, { node, start }: Placed): Fix | undefined {
  const all = commands(before.node);
  const last = before.start + (all.at(-1)?.end ?? 0);
  const end = before.start + (before.node.rest?.end ?? 0);
  const isPlain = !isExecForm(before.node) && !isExecForm(node) && file.text.slice(last, start).trim() === "";
  if (!isPlain || all.length === 0 || all.some(lasts)) return undefined;
  const span = { start: end, end: start + (node.rest?.start ?? 0) };
  const edits = [{ span, text: ` ${dockerfile(file).escape}\n && ` }];
  return { title: "Join the two", edits, safe: false };
}

/** True for what a shell remembers, or goes on with. */
function lasts({ words, operator, assignments }: ShellCommand): boolean {
  if (operator === "&" || assignments.length > 0) return true;
  return /^(?:cd|set|export|\.|source|exec|trap|umask|exit)$/.test(words[0]?.text ?? "");
}
