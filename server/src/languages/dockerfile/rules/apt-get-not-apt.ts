/** apt is made for people at a terminal; scripts have apt-get. */
import type { Rule } from "../../../model/rule";
import { slice } from "../../../model/span";
import type { Instruction } from "../../../syntax/dockerfile/tree";
import { each } from "../check";
import { type PackageCall, packageCalls } from "../packages";

/** Those that do the same in both; `apt upgrade` installs new packages and `apt-get upgrade` does not. */
const same = /^(?:update|install|remove|purge|autoremove|clean|autoclean|build-dep|source|download)$/;

export const aptGetNotApt: Rule = {
  id: "dockerfile/apt-get-not-apt",
  severity: "information",
  aliases: ["hadolint:DL3027"],
  check: each(["RUN"], function* (node) {
    for (const call of packageCalls(node, /^apt$/)) {
      const fix = repair(node, call);
      const other = /^(?:list|show|search|policy)$/.test(call.action.text) ? "apt-cache or dpkg" : "apt-get";
      yield {
        span: call.program,
        message: `apt is made for terminals and may change; scripts use ${other}`,
        ...(fix === undefined ? {} : { fix }),
      };
    }
  }),
};

function repair(node: Instruction, { program, action, packages }: PackageCall) {
  if (!same.test(action.text) || !/(?:^|\/)apt$/.test(slice(node.text, program))) return undefined;
  const isPattern = packages.some(({ text }) => /[*?^$[|~]/.test(text));
  return {
    title: "Use apt-get",
    edits: [{ span: { start: program.end, end: program.end }, text: "-get" }],
    safe: !isPattern,
  };
}
