/** A cd at the end of a RUN is gone with its shell. */
import type { Fix } from "../../../model/edit";
import type { Rule } from "../../../model/rule";
import type { Instruction } from "../../../syntax/dockerfile/tree";
import type { ShellCommand } from "../../../syntax/shell/tree";
import { each } from "../check";
import { commands, isExecForm } from "../commands";

export const cdLasting: Rule = {
  id: "dockerfile/cd-lasting",
  severity: "warning",
  aliases: ["hadolint:DL3003"],
  check: each(["RUN"], function* (node) {
    const all = commands(node);
    const last = all.at(-1);
    if (last === undefined || last.words[0]?.text !== "cd" || last.depth > 0 || last.piped || isExecForm(node)) return;
    const path = last.words[1]?.text ?? "";
    if (isReturn(path) || last.words.length !== 2) return;
    if (all.some((command) => command !== last && /^(?:cd|pushd|popd)$/.test(command.words[0]?.text ?? ""))) return;
    const fix = all.length === 1 ? repair(node, last) : undefined;
    yield {
      span: { start: last.words[0].start, end: last.words[1]?.end ?? last.end },
      message: "This cd ends with its RUN and the next one starts in WORKDIR again; use WORKDIR",
      ...(fix === undefined ? {} : { fix }),
    };
  }),
};

/** A step back at the end is tidiness, not a change meant to last. */
function isReturn(path: string): boolean {
  return /^(?:-|~|\/|\.|\.\.(?:\/\.\.)*\/?|\$\{?(?:OLDPWD|HOME|WORKDIR)\}?)?$/.test(path);
}

/** `RUN cd` becomes WORKDIR, which makes the folder if there is none. */
function repair(node: Instruction, { words }: ShellCommand): Fix | undefined {
  const [cd, path] = words;
  if (cd === undefined || path === undefined || node.flags.length > 0 || node.heredocs.length > 0) return undefined;
  if (!path.literal || path.text.startsWith("~") || node.rest?.end !== path.end || node.text.includes("\n"))
    return undefined;
  return {
    title: "Use WORKDIR",
    edits: [{ span: { start: node.keyword.start, end: cd.end }, text: "WORKDIR" }],
    safe: false,
  };
}
