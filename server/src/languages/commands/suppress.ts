/** Comments that ask for silence: above a command's line, at the end of it, or for the whole file. */
import type { Suppression } from "../../model/language";
import { memo } from "../../model/memo";
import type { RuleNames } from "../../model/rule";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { commands } from "./calls";

const form = /^([^\n]*?)#[ \t]*portolan ignore(-file)?=([\w/, -]+)/gim;

/** A comment alone on its line speaks for the next command, one behind a command for that command. */
export const suppressions: (file: SourceFile) => readonly Suppression[] = memo((file) => {
  const { text } = file;
  if (!text.includes("portolan ignore")) return [];
  return [...text.matchAll(form)].flatMap(([, before = "", scope, list = ""], index, all) => {
    const at = (all[index]?.index ?? 0) + before.length;
    const span = scope === undefined ? meant(file, at, before.trim() === "") : { start: 0, end: text.length };
    return span === undefined ? [] : [{ span, rules: names(list) }];
  });
});

/** A comment line above the command. */
export function suppress(file: SourceFile, span: Span, { id: rule }: RuleNames): { span: Span; text: string } {
  const { text } = file;
  const command = outermost(file, (each) => each.start <= span.start && span.end <= each.end);
  const line = text.lastIndexOf("\n", (command?.start ?? span.start) - 1) + 1;
  const above = text.lastIndexOf("\n", line - 2) + 1;
  const name = rule.replace(/^commands\//, "");
  const comment = text.slice(above, Math.max(above, line - 1)).trimEnd();
  if (/^\s*#\s*portolan ignore=/i.test(comment)) {
    const end = above + comment.length;
    return { span: { start: end, end }, text: `,${name}` };
  }
  const margin = /^[ \t]*/.exec(text.slice(line))?.[0] ?? "";
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  return { span: { start: line, end: line }, text: `${margin}# portolan ignore=${name}${lineBreak}` };
}

/** The line and all of the commands that begin on it. */
function meant(file: SourceFile, at: number, isAlone: boolean): Span | undefined {
  const { text } = file;
  const line = text.lastIndexOf("\n", at - 1) + 1;
  if (!isAlone) return { start: line, end: at };
  const next = outermost(file, (each) => each.start > at);
  if (next === undefined) return undefined;
  const start = text.lastIndexOf("\n", next.start) + 1;
  const end = lineEnd(text, next.start);
  const here = commands(file).filter((each) => each.start >= start && each.start <= end);
  return {
    start,
    end: lineEnd(
      text,
      here.reduce((last, each) => Math.max(last, each.end), start),
    ),
  };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** The first of the widest commands that fit. */
function outermost(file: SourceFile, fits: (span: Span) => boolean): Span | undefined {
  let found: Span | undefined;
  for (const each of commands(file)) {
    if (!fits(each)) continue;
    if (found === undefined || each.start < found.start || (each.start === found.start && each.end > found.end))
      found = each;
  }
  return found;
}

function names(list: string): readonly string[] {
  const found = list.split(/[\s,]+/).filter((name) => name !== "" && name !== "-");
  return found.includes("all") ? ["*"] : found;
}
