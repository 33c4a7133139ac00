/** A quote that opens and never closes, where the builder reads quotes. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Instruction, Word } from "../../../syntax/dockerfile/tree";
import { each } from "../check";
import { isTemplate } from "../front-end";
import { dockerfile } from "../instructions";

const byWord = new Set(["COPY", "ADD", "VOLUME", "EXPOSE"]);
const byLine = new Set(["WORKDIR", "USER", "STOPSIGNAL"]);
const byPair = ["ENV", "LABEL", "ARG"];

export const quoteClosed: Rule = {
  id: "dockerfile/quote-closed",
  severity: "error",
  aliases: ["dockerfile-utils:SYNTAX_MISSING_SINGLE_QUOTE", "dockerfile-utils:SYNTAX_MISSING_DOUBLE_QUOTE"],
  check: (file, snapshot) => (dockerfile(file).escape === "`" ? backtick : backslash)(file, snapshot),
};

const backslash = each([...byPair, ...byWord, ...byLine], (node) => look(node, "\\"));
const backtick = each([...byPair, ...byWord, ...byLine], (node) => look(node, "`"));

/** The first one only: a quote too many turns the sense of all that follow. */
function* look(node: Instruction, escape: string): Iterable<Finding> {
  for (const word of isTemplate(node.text) ? [] : expanded(node)) {
    const open = openQuote(word.text, escape);
    if (open === undefined) continue;
    const start = word.end - word.start === word.text.length ? word.start + open : word.start;
    const isCut = byWord.has(node.name) && word !== node.words.at(-1);
    const advice = isCut
      ? `This quote ends at the blank; write a list: ${node.name} ["…", "…"]`
      : "This quote is never closed; close it, or put the value in other quotes";
    yield { span: { start, end: start + 1 }, message: advice };
    return;
  }
}

/** What the builder expands one by one. */
function expanded({ name, rest, words, pairs, json }: Instruction): readonly Word[] {
  if (byLine.has(name)) return rest === undefined ? [] : [rest];
  if (!byWord.has(name)) return pairs.flatMap(({ key, value }) => (value === undefined ? [key] : [key, value]));
  return json !== undefined && json.fault === undefined ? [] : words.filter((word) => !/^\d*<</.test(word.text));
}

/** The place of the quote; quotes inside `${…}` are left alone. */
function openQuote(text: string, escape: string): number | undefined {
  if (!/["']/.test(text) || /\$\{[^}]*["']/.test(text)) return undefined;
  let open: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    const quote = open === undefined ? "" : text[open];
    if (mark === escape && quote !== "'") at++;
    else if (open === undefined && (mark === '"' || mark === "'")) open = at;
    else if (mark === quote) open = undefined;
  }
  return open;
}
