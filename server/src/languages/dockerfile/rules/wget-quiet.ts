/** wget draws a bar for people at a terminal, which fills a build's log with dots. */
import type { Fix } from "../../../model/edit";
import type { Rule } from "../../../model/rule";
import type { Instruction } from "../../../syntax/dockerfile/tree";
import { invocation } from "../../../syntax/shell/invocation";
import type { ShellWord } from "../../../syntax/shell/tree";
import { each } from "../check";
import { commands, hasOption, program } from "../commands";
import { originOf } from "../from-image";
import { argument } from "../packages";
import { hasPosixShell } from "../posix";

const loud = each(["RUN"], function* (node) {
  for (const command of commands(node)) {
    if (program(command) !== "wget" || hasOption(command, "-q", "-o", "-a", ...quiet)) continue;
    const [wget] = invocation(command);
    if (
      wget === undefined ||
      invocation(command).some(({ text }) => /^(?:-nv|-[A-Za-z]*q.*|--version|\$.*)$/.test(text))
    )
      continue;
    yield {
      span: { start: wget.start, end: wget.end },
      message: "wget fills the log with its progress; add --progress=dot:giga",
      fix: repair(node, wget),
    };
  }
});

const quiet = ["--quiet", "--no-verbose", "--progress", "--output-file", "--append-output"];

export const wgetQuiet: Rule = {
  id: "dockerfile/wget-quiet",
  severity: "hint",
  profile: "strict",
  aliases: ["hadolint:DL3047"],
  *check(file, snapshot) {
    for (const finding of loud(file, snapshot)) {
      const { start } = finding.span;
      if (hasPosixShell(file, start) && !/alpine|busybox/.test(originOf(file, start))) yield finding;
    }
  },
};

function repair(node: Instruction, wget: ShellWord): Fix {
  const edits = [{ span: { start: wget.end, end: wget.end }, text: argument(node, wget, "--progress=dot:giga") }];
  return { title: "Add --progress=dot:giga", edits, safe: false };
}
