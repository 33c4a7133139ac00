/** zypper asks before it installs, and nobody is there to answer. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { argument, given, headOf, isFed, type PackageCall, packageCalls } from "../packages";

const asking =
  /^(?:install|in|remove|rm|update|up|dist-upgrade|dup|patch|source-install|si|install-new-recommends|inr|verify|ve)$/;

export const zypperNonInteractive: Rule = {
  id: "dockerfile/zypper-non-interactive",
  severity: "warning",
  aliases: ["hadolint:DL3034"],
  check: each(["RUN"], function* (node) {
    for (const call of packageCalls(node, /^zypper$/)) {
      if (!asking.test(call.action.text) || !call.certain || isFed(call) || isAnswered(call)) continue;
      const { end } = call.program;
      yield {
        span: headOf(call),
        message: `zypper ${call.action.text} asks before it goes on, which ends the build; add --non-interactive`,
        fix: {
          title: "Add --non-interactive",
          edits: [{ span: { start: end, end }, text: argument(node, call.program, "--non-interactive") }],
          safe: true,
        },
      };
    }
  }),
};

function isAnswered(call: PackageCall): boolean {
  return given(call, "-n", "--non-interactive", "-y", "--no-confirm", "-D", "--dry-run", "-h", "--help");
}
