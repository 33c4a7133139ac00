/** Packages of the distribution without a version: wished for by some, and never by default. */
import type { Rule } from "../../../model/rule";
import type { ShellWord } from "../../../syntax/shell/tree";
import { each } from "../check";
import { type PackageCall, packageCalls } from "../packages";

/** What an install is called, and how a version, a file or a group shows. */
const managers: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/^(?:apt-get|apt|aptitude)$/, /^install$/, /[=/*]|\.deb$/],
  [/^apk$/, /^add$/, /[=<>~/]|^\.|\.apk$/],
  [/^(?:yum|dnf\d?|microdnf)$/, /^(?:install|groupinstall)$/, /-v?\d|[@/*()=]|\.rpm$/],
  [/^zypper$/, /^(?:install|in)$/, /[=<>/*]|\.rpm$|^pattern:/],
];

export const systemPackagesPinned: Rule = {
  id: "dockerfile/system-packages-pinned",
  severity: "information",
  profile: "strict",
  aliases: ["hadolint:DL3008", "hadolint:DL3018", "hadolint:DL3033", "hadolint:DL3037", "hadolint:DL3041"],
  check: each(["RUN"], function* (node) {
    for (const call of packageCalls(node, /^(?:apt|apt-get|aptitude|apk|yum|dnf\d?|microdnf|zypper)$/)) {
      const [first, ...others] = unpinned(call);
      if (first === undefined) continue;
      const more = others.length === 0 ? "has" : `and ${others.length} more have`;
      const message = `${first.text.slice(0, 30)} ${more} no version, so the next build may install another one`;
      yield { span: { start: first.start, end: first.end }, message };
    }
  }),
};

/** A virtual package of apk starts with a dot; what a variable names is unknown. */
function unpinned({ tool, action, packages }: PackageCall): readonly ShellWord[] {
  const [, installs, pinned] = managers.find(([tools]) => tools.test(tool)) ?? [];
  if (installs?.test(action.text) !== true) return [];
  return packages.filter(({ text, literal }) => literal && !pinned?.test(text) && /^[\w.+:-]*\w\+*$/.test(text));
}
