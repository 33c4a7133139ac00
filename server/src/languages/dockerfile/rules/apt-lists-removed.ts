/** Package lists that apt-get update fetched stay in the layer unless the same instruction removes them. */
import type { Fix } from "../../../model/edit";
import type { Rule } from "../../../model/rule";
import type { Instruction } from "../../../syntax/dockerfile/tree";
import { isMountedOver, ships } from "../ancestry";
import { each } from "../check";
import { commands, isExecForm, program } from "../commands";
import { headOf, packageCalls } from "../packages";

const clean = "rm -rf /var/lib/apt/lists/*";

const kept = each(["RUN"], function* (node) {
  const call = packageCalls(node, /^(?:apt-get|apt|aptitude)$/).findLast(({ action }) => action.text === "update");
  if (call === undefined || isMountedOver(node, /^\/(?:var(?:\/lib(?:\/apt(?:\/lists)?)?)?)?$/)) return;
  if (commands(node).some((command) => command.start > call.action.end && isCleaning(command.words, program(command))))
    return;
  if (/\btrap\b/.test(node.text)) return;
  const fix = repair(node);
  yield {
    span: headOf(call),
    message: `The lists of ${call.tool} update stay in this layer; remove /var/lib/apt/lists in the same RUN`,
    ...(fix === undefined ? {} : { fix }),
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

/** Appended in the layout of the last line; nothing where the end is no place for one more command. */
function repair(node: Instruction): Fix | undefined {
  const [heredoc] = node.heredocs;
  const last = commands(node).at(-1);
  if (last === undefined || isExecForm(node)) return undefined;
  const title = "Remove the package lists";
  if (heredoc !== undefined) {
    const end = heredoc.body.end;
    const whole =
      node.heredocs.length === 1 && heredoc.end !== undefined && last.end === end - lineBreak(node.text).length;
    return whole
      ? { title, edits: [{ span: { start: end, end }, text: `${clean}${lineBreak(node.text)}` }], safe: false }
      : undefined;
  }
  const end = node.rest?.end ?? 0;
  if (!/^\s*(?:fi|done|esac|\})?$/.test(node.text.slice(last.end, end)) || last.depth > 0) return undefined;
  return {
    title,
    edits: [{ span: { start: end, end }, text: `${joint(node.text.slice(0, end))}${clean}` }],
    safe: false,
  };
}

/** What ties one more command to the text: `&&` or `;` where the lines above have theirs. */
function joint(text: string): string {
  const [first = "", ...lines] = text.split(/\r?\n/);
  const ends = /\bset -\w*e/.test(first) ? ";" : " &&";
  if (lines.length === 0) return `${ends} `;
  const mark = first.trimEnd().slice(-1);
  const leading = lines.findLast((line) => /^\s*&&\s/.test(line));
  if (leading !== undefined) return ` ${mark}${lineBreak(text)}${/^\s*/.exec(leading)?.[0] ?? ""}&& `;
  const indents = lines.filter((line) => /^\s*[^\s#]/.test(line)).map((line) => /^\s*/.exec(line)?.[0] ?? "");
  const [indent = ""] = indents.sort((a, b) => a.length - b.length);
  return `${ends} ${mark}${lineBreak(text)}${indent}`;
}

function lineBreak(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
