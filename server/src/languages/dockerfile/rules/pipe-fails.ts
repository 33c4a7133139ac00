/** A pipe succeeds when its last command does, whatever happened before. */
import type { Fix } from "../../../model/edit";
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { shift } from "../../../model/span";
import type { Instruction, Placed } from "../../../syntax/dockerfile/tree";
import { lastAbove } from "../ancestry";
import { commands, program } from "../commands";
import { originOf } from "../from-image";
import { named } from "../instructions";
import { hasPosixShell } from "../posix";

/** These cannot fail in a way that matters, or are meant to be cut off. */
const harmless = /^(?:echo|printf|yes|true|:|\[|test)$/;

export const pipeFails: Rule = {
  id: "dockerfile/pipe-fails",
  severity: "hint",
  profile: "strict",
  aliases: ["hadolint:DL4006"],
  *check(file) {
    for (const placed of named(file, "RUN")) {
      const finding = firstPipe(placed.node);
      if (finding === undefined || hasOtherShell(file, placed)) continue;
      const fix = placed.node.start === 0 ? shellAbove(file, placed) : undefined;
      yield { ...finding, span: shift(finding.span, placed.start), fix };
    }
  },
};

function firstPipe(node: Instruction): Finding | undefined {
  if (/pipefail/.test(node.text)) return undefined;
  const left = commands(node).find((each) => each.operator === "|" && !harmless.test(program(each)));
  const message = "A failure left of this pipe goes unseen; use SHELL with -o pipefail";
  return left === undefined ? undefined : { span: { start: left.start, end: left.end }, message };
}

/** A shell that stops by itself, or one that is not known to be POSIX. */
function hasOtherShell(file: SourceFile, { start }: Placed): boolean {
  return !hasPosixShell(file, start) || /pipefail/.test(lastAbove(file, "SHELL", start)?.node.text ?? "");
}

/** The SHELL that stops: of Alpine and BusyBox their own, elsewhere bash. */
function shellAbove(file: SourceFile, { start }: Placed): Fix {
  const small = /alpine|busybox/.test(originOf(file, start));
  const list = small ? '["/bin/ash", "-eo", "pipefail", "-c"]' : '["/bin/bash", "-o", "pipefail", "-c"]';
  const edits = [{ span: { start, end: start }, text: `SHELL ${list}\n` }];
  return { title: "Insert SHELL", edits, safe: false };
}
