/** sudo in a build: there is nobody to ask, and USER says who runs. */
import type { Fix } from "../../../model/edit";
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { shift } from "../../../model/span";
import type { Instruction, Placed } from "../../../syntax/dockerfile/tree";
import type { ShellCommand } from "../../../syntax/shell/tree";
import { lastAbove } from "../ancestry";
import { commands, isExecForm } from "../commands";
import { named } from "../instructions";

export const noSudo: Rule = {
  id: "dockerfile/no-sudo",
  severity: "information",
  aliases: ["hadolint:DL3004"],
  *check(file) {
    for (const placed of named(file, "RUN")) {
      if (!placed.node.text.includes("sudo")) continue;
      for (const command of commands(placed.node)) yield* sudo(file, placed, command);
    }
  },
};

const root = "This RUN is root already, and sudo changes the environment; leave it out";
const unknown = "RUN is root unless the base image says otherwise; leave sudo out, or write USER root";
const other = "sudo changes the environment and needs rules in the image; switch with USER instead";

/** Stepping down to another user with `-u` is not asking for root. */
function* sudo(file: SourceFile, placed: Placed, command: ShellCommand): Iterable<Finding> {
  const [program, next] = command.words;
  if (program?.text !== "sudo" || next === undefined) return;
  if (command.words.some(({ text }) => /^(?:-[A-Za-z]*u|--user)/.test(text))) return;
  const user = lastAbove(file, "USER", placed.start)?.node.rest?.text;
  const message = user === undefined ? unknown : /^(?:root|0)(?::|$)/.test(user) ? root : other;
  const edit = { start: program.start, end: next.start };
  const fixable = message !== other && !next.text.startsWith("-") && isPlain(placed.node, edit);
  const fix: Fix = { title: "Remove sudo", edits: [{ span: shift(edit, placed.start), text: "" }], safe: false };
  yield {
    span: shift({ start: program.start, end: program.end }, placed.start),
    message,
    ...(fixable ? { fix } : {}),
  };
}

function isPlain(node: Instruction, edit: { readonly start: number; readonly end: number }): boolean {
  return !isExecForm(node) && /^sudo[ \t]+$/.test(node.text.slice(edit.start, edit.end));
}
