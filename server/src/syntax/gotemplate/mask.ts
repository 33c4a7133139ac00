/** The text of a template with its actions out of sight: as long as before, and mostly YAML. */

import type { Mask } from "../../model/embedded";
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { goTemplate } from "./parse";
import type { Action, Tag } from "./tree";

/**
 * What is printed into a line is a word there; all else, and what has its lines for itself, is blank. Line breaks stay.
 * The rest of a printed word is as unknown as the action in it.
 */
export const masked: (file: SourceFile) => Mask = memo((file) => {
  const { text } = file;
  const { tags } = goTemplate(file);
  const alone = aloneIn(text, tags);
  const parts: string[] = [];
  let at = 0;
  const holes = tags.map(({ span, action }, index) => {
    const { word, blank } = fills(action);
    const isWord = word !== blank && !alone[index];
    parts.push(text.slice(at, span.start), isWord ? word : blank);
    at = span.end;
    return isWord ? wordAround(text, span) : span;
  });
  return { text: parts.join("") + text.slice(at), holes };
});

function wordAround(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && !isBlank(text, start - 1)) start--;
  while (end < text.length && !isBlank(text, end)) end++;
  return { start, end };
}

function isBlank(text: string, at: number): boolean {
  return " \t\r\n".includes(text.charAt(at));
}

/** What stands for an action: as a word, where something may come to stand in its line, and as blanks. */
const fills = memo((action: Action): { readonly word: string; readonly blank: string } => {
  const { text } = action;
  const first = text.includes("\n") ? text.search(/[\r\n]/) : text.length;
  const rest = text.slice(first).replace(/[^\r\n]/g, " ");
  const blank = " ".repeat(first) + rest;
  return { word: isPrinted(action) ? "_".repeat(first) + rest : blank, blank };
});

/** What `nindent` makes begins on a line of its own. */
function isPrinted({ kind, pipeline }: Action): boolean {
  if (kind === "template") return true;
  if (kind !== "output" || pipeline === undefined || pipeline.variables.length > 0) return false;
  const last = pipeline.commands.at(-1)?.operands[0];
  return !(last?.kind === "function" && last.name === "nindent");
}

/** For each tag, whether its lines hold nothing but tags. */
function aloneIn(text: string, tags: readonly Tag[]): readonly boolean[] {
  let [at, isFree] = [0, true];
  const before = tags.map(({ span, action }) => {
    const here = breaksFirst(text, span.start, at) ?? isFree;
    at = span.end;
    isFree = here || action.text.includes("\n");
    return here;
  });
  [at, isFree] = [text.length, true];
  return tags.reduceRight<boolean[]>((alone, { span, action }, index) => {
    const here = breaksFirst(text, span.end, at) ?? isFree;
    at = span.start;
    isFree = here || action.text.includes("\n");
    alone[index] = here && alone[index] === true;
    return alone;
  }, before);
}

/** Whether a line break comes first on the way from one place to another, forth or back, or something else; nothing where neither does. */
function breaksFirst(text: string, from: number, to: number): boolean | undefined {
  const step = from < to ? 1 : -1;
  for (let at = from; at !== to; at += step) {
    const mark = text.charAt(step > 0 ? at : at - 1);
    if (mark === "\n" || mark.trim() !== "") return mark === "\n";
  }
  return undefined;
}
