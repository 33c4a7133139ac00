/** Package lists that apt-get update fetched stay in the layer unless the same instruction removes them. */
import type { Rule } from "../../../model/rule";
import { isMountedOver, ships } from "../ancestry";
import { appended } from "../append";
import { each } from "../check";
import { commands, program } from "../commands";
import { headOf, packageCalls } from "../packages";

const kept = each(["RUN"], function* (node) {
  const call = packageCalls(node, /^(?:apt-get|apt|aptitude)$/).findLast(({ action }) => action.text === "update");
  if (call === undefined || isMountedOver(node, /^\/(?:var(?:\/lib(?:\/apt(?:\/lists)?)?)?)?$/)) return;
  if (commands(node).some((command) => command.start > call.action.end && isCleaning(command.words, program(command))))
    return;
  if (/\btrap\b/.test(node.text)) return;
  const fix = appended(node, "Remove the package lists", "rm -rf /var/lib/apt/lists/*");
  yield {
    span: headOf(call),
    message: `The lists of ${call.tool} update stay in this layer; remove /var/lib/apt/lists in the same RUN`,
    fix,
  };
});

export const aptListsRemoved: Rule = {
  id: "dockerfile/apt-lists-removed",
  severity: "information",
  aliases: ["hadolint:DL3009"],
  *check(file, snapshot) {
    for (const finding of kept(file, snapshot)) if (ships(file, finding.span.start)) yield finding;
  },
};

/** A script of the user's that is named after cleaning is believed. */
function isCleaning(words: readonly { readonly text: string }[], name: string): boolean {
  if (words.some(({ text }) => /\/var\/lib(?:\/?$|\/\*|\/apt|\/?\{)|apt\/lists|^dist-?clean$/.test(text))) return true;
  return /clean/i.test(name) || (name === "rm" && words.some(({ text }) => text.includes("$")));
}
