/** Formatting: keywords, continued lines and white space at line ends; what an instruction says never changes. */
import type { Edit } from "../../../model/edit";
import type { FormatStyle } from "../../../model/language";
import type { SourceFile } from "../../../model/source-file";
import { overlaps, type Span, shift } from "../../../model/span";
import type { Placed } from "../../../syntax/dockerfile/tree";
import { isDockers } from "../front-end";
import { dockerfile } from "../instructions";
import { keywordsOf } from "../keywords";
import { hasPosixShell } from "../posix";
import { indentEdits } from "./indent";
import { trailingEdits } from "./trailing";

/** The edits of everything that touches `span`; instructions are formatted whole. */
export function format(file: SourceFile, span: Span, { step }: FormatStyle): readonly Edit[] {
  if (!isDockers(file)) return [];
  const { instructions, comments } = dockerfile(file);
  const here = instructions.filter((placed) => overlaps(placed, span));
  return [
    ...comments.filter((comment) => overlaps(comment, span)).flatMap(({ start }) => leadEdit(file, start)),
    ...here.flatMap((placed) => [...leadEdit(file, placed.start), ...instructionEdits(file, placed, step)]),
    ...trailingEdits(file, span),
  ].sort((a, b) => a.span.start - b.span.start);
}

function instructionEdits(file: SourceFile, placed: Placed, step: string): readonly Edit[] {
  const { node, start } = placed;
  const around = { lead: leadOf(file, start), step, posix: hasPosixShell(file, start) };
  const cased = keywordsOf(node).flatMap((word): readonly Edit[] => {
    const text = word.text.toUpperCase();
    return node.text.startsWith(word.text, word.start) && text !== word.text ? [{ span: word, text }] : [];
  });
  return [...cased, ...indentEdits(node, around)].map(({ span, text }) => ({ span: shift(span, start), text }));
}

/** The white space between a line's start and the first mark there. */
function leadOf({ text }: SourceFile, at: number): string {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  return text.slice(start, at).replace(/^\uFEFF/, "");
}

function leadEdit(file: SourceFile, at: number): readonly Edit[] {
  const lead = leadOf(file, at);
  return lead === "" ? [] : [{ span: { start: at - lead.length, end: at }, text: "" }];
}
