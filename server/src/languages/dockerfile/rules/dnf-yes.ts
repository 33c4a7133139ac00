/** yum and dnf ask before they install, and nobody is there to answer. */
import type { Rule } from "../../../model/rule";
import { setAbove } from "../ancestry";
import { each } from "../check";
import { argument, given, headOf, isFed, type PackageCall, packageCalls } from "../packages";

const asking =
  /^(?:install|groupinstall|localinstall|reinstall|upgrade|update|groupupdate|upgrade-minimal|update-minimal|downgrade|distro-sync|remove|erase|autoremove|groupremove|swap|builddep)$/;
const answersYes = setAbove(/assume_?yes\s*[=:]?\s*(?:1|true|yes)|^(?:COPY|ADD)\b[\s\S]*(?:yum|dnf)\.conf/i);

const unanswered = each(["RUN"], function* (node) {
  for (const call of packageCalls(node, /^(?:yum|dnf\d?)$/)) {
    if (!asking.test(call.action.text) || !call.certain || isFed(call) || isAnswered(call)) continue;
    const place = { start: call.action.end, end: call.action.end };
    yield {
      span: headOf(call),
      message: `${call.tool} ${call.action.text} asks before it goes on, which ends the build; add -y`,
      fix: { title: "Add -y", edits: [{ span: place, text: argument(node, call.action, "-y") }], safe: true },
    };
  }
});

export const dnfYes: Rule = {
  id: "dockerfile/dnf-yes",
  severity: "warning",
  aliases: ["hadolint:DL3030", "hadolint:DL3038"],
  *check(file, snapshot) {
    for (const finding of unanswered(file, snapshot)) {
      if (!answersYes(file, finding.span.start)) yield finding;
    }
  },
};

function isAnswered(call: PackageCall): boolean {
  return (
    given(call, "-y", "--assumeyes", "--assumeno", "-h", "--help", "-c") ||
    call.options.some(({ text }) => /assume_?yes|^--config/i.test(text))
  );
}
