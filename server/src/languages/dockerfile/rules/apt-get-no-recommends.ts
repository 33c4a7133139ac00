/** apt-get install brings recommended packages along unless told not to. */
import type { Rule } from "../../../model/rule";
import { setAbove, ships } from "../ancestry";
import { each } from "../check";
import { argument, given, headOf, type PackageCall, packageCalls } from "../packages";

const isConfigured = setAbove(
  /^(?=[\s\S]*(?:apt\.conf|APT_CONFIG))[\s\S]*Install-Recommends|^(?:COPY|ADD)\b[\s\S]*apt\.conf/i,
);

const recommending = each(["RUN"], function* (node) {
  for (const call of packageCalls(node, /^(?:apt-get|apt)$/)) {
    if (call.action.text !== "install" || !call.certain || call.packages.length === 0 || isDecided(call)) continue;
    const word = lastFlag(call);
    yield {
      span: headOf(call),
      message: `${call.tool} install also brings recommended packages; add --no-install-recommends`,
      fix: {
        title: "Add --no-install-recommends",
        edits: [{ span: { start: word.end, end: word.end }, text: argument(node, word, "--no-install-recommends") }],
        safe: false,
      },
    };
  }
});

export const aptGetNoRecommends: Rule = {
  id: "dockerfile/apt-get-no-recommends",
  severity: "information",
  aliases: ["hadolint:DL3015"],
  *check(file, snapshot) {
    for (const finding of recommending(file, snapshot)) {
      const { start } = finding.span;
      if (ships(file, start) && !isConfigured(file, start)) yield finding;
    }
  },
};

function isDecided(call: PackageCall): boolean {
  return (
    given(call, "--no-install-recommends", "--install-recommends", "-s", "--simulate", "--dry-run", "--only-upgrade") ||
    call.options.some(({ text }) => /Install-Recommends|^-c|^--config-file|^--no-install-recommends=/i.test(text))
  );
}

/** The action, or the last of the short flags right behind it: `install -y` is kept together. */
function lastFlag({ command, action }: PackageCall) {
  const { words } = command;
  let at = words.indexOf(action);
  while (/^(?:-[yqf]+|--yes|--assume-yes)$/.test(words[at + 1]?.text ?? "")) at++;
  return words[at] ?? action;
}
