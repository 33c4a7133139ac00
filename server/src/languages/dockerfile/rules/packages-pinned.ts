/** Packages of a programming language without a version, outside a lock file. */
import type { Rule } from "../../../model/rule";
import type { ShellWord } from "../../../syntax/shell/tree";
import { each } from "../check";
import { given, type PackageCall, packageCalls } from "../packages";

export const packagesPinned: Rule = {
  id: "dockerfile/packages-pinned",
  severity: "information",
  profile: "strict",
  aliases: ["hadolint:DL3013", "hadolint:DL3016", "hadolint:DL3028", "hadolint:DL3062"],
  check: each(["RUN"], function* (node) {
    for (const call of packageCalls(node, /^(?:pip[\d.]*|npm|gem|go)$/)) {
      const word = call.packages.find((each) => each.literal && isLoose(call, each));
      if (word === undefined) continue;
      const message = `${word.text.slice(0, 30)} has no fixed version, so the next build may install another one`;
      yield { span: { start: word.start, end: word.end }, message };
    }
  }),
};

function isLoose(call: PackageCall, { text }: ShellWord): boolean {
  const { tool, action } = call;
  if (tool === "go") return isLooseModule(action.text, text);
  if (/^[./~]|:\/\/|\.(?:whl|tgz|gem)$|\.tar\.\w+$|^\w+\+\w+:|^$/.test(text)) return false;
  if (tool === "npm")
    return /^(?:install|i|add)$/.test(action.text) && !/^.[^@]*[@/:]/.test(text.replace(/^@[^/]*\//, ""));
  if (tool === "gem")
    return action.text === "install" && !given(call, "-v", "--version") && !isVersioned(call) && !text.includes(":");
  return action.text === "install" && !/[=<>~!@]/.test(text) && !call.options.some(({ text }) => constrains.test(text));
}

/** A list of versions decides for what is named beside it too. */
const constrains = /^(?:-[rc]|--requirement|--constraint|--no-index|--find-links)/;

function isVersioned({ options }: PackageCall): boolean {
  return options.some(({ text }) => /^(?:-v.|--version=)/.test(text));
}

/** `go install` and `go run` without a version take what go.mod says; `go get` takes the newest. */
function isLooseModule(action: string, module: string): boolean {
  if (!/^[\w-]+(?:\.[\w-]+)+\/./.test(module)) return false;
  if (/@(?:latest|upgrade|patch|master|main|HEAD)$/.test(module)) return /^(?:install|get|run)$/.test(action);
  return action === "get" && !module.includes("@") && !/\.\.\.$/.test(module);
}
