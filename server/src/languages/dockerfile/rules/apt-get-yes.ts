/** apt-get asks before it installs, and nobody is there to answer. */
import type { Rule } from "../../../model/rule";
import { setAbove } from "../ancestry";
import { each } from "../check";
import { argument, given, headOf, isFed, type PackageCall, packageCalls } from "../packages";

const asking =
  /^(?:install|reinstall|upgrade|dist-upgrade|full-upgrade|safe-upgrade|dselect-upgrade|remove|purge|autoremove|autopurge|build-dep|satisfy)$/;
const answersYes = setAbove(/^(?=[\s\S]*(?:apt\.conf|APT_CONFIG))[\s\S]*Assume-Yes|^(?:COPY|ADD)\b[\s\S]*apt\.conf/i);

const unanswered = each(["RUN"], function* (node) {
  for (const call of packageCalls(node, /^(?:apt-get|apt|aptitude)$/)) {
    if (!asking.test(call.action.text) || !call.certain || isFed(call) || isAnswered(call)) continue;
    const place = { start: call.action.end, end: call.action.end };
    yield {
      span: headOf(call),
      message: `${call.tool} ${call.action.text} asks before it goes on, which ends the build; add -y`,
      fix: {
        title: "Add -y",
        edits: [{ span: place, text: argument(node, call.action, "-y") }],
        safe: true,
      },
    };
  }
});

export const aptGetYes: Rule = {
  id: "dockerfile/apt-get-yes",
  severity: "warning",
  aliases: ["hadolint:DL3014"],
  *check(file, snapshot) {
    for (const finding of unanswered(file, snapshot)) {
      if (!answersYes(file, finding.span.start)) yield finding;
    }
  },
};

/** Two `q` answer yes as well, in apt-get and apt; a simulation changes nothing and never asks. */
function isAnswered(call: PackageCall): boolean {
  const quiet = call.options.map(({ text }) => text).filter((text) => /^-[a-z]*q[a-z]*$|^--quiet$/.test(text));
  const level = quiet
    .join("")
    .replace(/--quiet/g, "q")
    .replace(/[^q]/g, "").length;
  if (call.tool !== "aptitude" && (level > 1 || call.options.some(({ text }) => /^(?:-q|--quiet)=[2-9]$/.test(text))))
    return true;
  if (call.options.some(({ text }) => /Assume-(?:Yes|No)|^-c|^--config-file|^-s$|^--yes=/i.test(text))) return true;
  return given(
    call,
    ...["-y", "--yes", "--assume-yes", "--assume-no", "--force-yes", "--trivial-only", "--print-uris"],
    ...["-s", "--simulate", "--just-print", "--dry-run", "--recon", "--no-act", "-h", "--help"],
  );
}
