/** Requests for silence in a chart: comments of a template, and of YAML. */
import type { Suppression } from "../../../model/language";
import { memo } from "../../../model/memo";
import type { RuleNames } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import type { Span } from "../../../model/span";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import { mayBeTemplate } from "./claims";

const form = /(?:\{\{-?\s*\/\*|#)\s*portolan ignore(-file)?=([\w/:., -]+?)\s*(?:\*\/|$)/gim;

/** A comment speaks for the lines of what stands on its own line or, alone there, on the next; or for the file. */
export const suppressions: (file: SourceFile) => readonly Suppression[] = memo((file) =>
  [...file.text.matchAll(form)].map(({ index, 0: { length }, 1: scope, 2: list = "" }) => ({
    span: scope === undefined ? meant(file.text, index, index + length) : { start: 0, end: file.text.length },
    rules: names(list),
  })),
);

function meant(text: string, start: number, end: number): Span {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const stop = lineEnd(text, end);
  const isAlone = text.slice(line, start).trim() === "" && /^\s*(?:-?\}\}\s*)?$/.test(text.slice(end, stop));
  return isAlone ? { start: stop, end: lineEnd(text, stop + 1) } : { start: line, end: stop };
}

/** A comment that prints nothing, on a line above the action of the finding, or one more name in the one that is there. */
export function suppress(file: SourceFile, span: Span, { id: rule }: RuleNames): { span: Span; text: string } {
  const { text } = file;
  const name = rule.replace(/^helm\//, "");
  const tag = goTemplate(file).tags.findLast((each) => each.span.start <= span.start);
  const isInside = tag !== undefined && span.start < tag.span.end;
  const line = text.lastIndexOf("\n", (isInside ? tag.span.start : span.start) - 1) + 1;
  const above = text.slice(text.lastIndexOf("\n", line - 2) + 1, line);
  const known = /portolan ignore=[\w/:., -]*\w/i.exec(above);
  if (known !== null) {
    const end = line - above.length + known.index + known[0].length;
    return { span: { start: end, end }, text: `,${name}` };
  }
  const margin = /^[ \t]*/.exec(text.slice(line))?.[0] ?? "";
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const request = `portolan ignore=${name}`;
  const comment = mayBeTemplate(file) ? `{{- /* ${request} */}}` : `# ${request}`;
  return { span: { start: line, end: line }, text: `${margin}${comment}${lineBreak}` };
}

function names(list: string): readonly string[] {
  const found = list.split(/[\s,]+/).filter((name) => name !== "" && name !== "-");
  return found.includes("all") ? ["*"] : found;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
