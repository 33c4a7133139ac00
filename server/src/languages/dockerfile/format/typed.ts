/** What Enter at the end of a continued line asks for: the indentation of the next one. */
import type { Edit } from "../../../model/edit";
import type { FormatStyle } from "../../../model/language";
import { type SourceFile, sourceFile } from "../../../model/source-file";
import { lineEnd } from "../../../syntax/dockerfile/lines";
import { isDockers } from "../front-end";
import { instructionBefore } from "../instructions";
import { hasPosixShell } from "../posix";
import { freeLines } from "./joints";

/** Indents the line at `offset` when it continues an instruction and the editor left it at the margin. */
export function formatTyped(given: SourceFile, offset: number, { step }: FormatStyle): readonly Edit[] {
  const start = given.text.lastIndexOf("\n", offset - 1) + 1;
  const file = withWord(given, start);
  const placed = instructionBefore(file, start);
  if (placed === undefined || placed.start === start || !isDockers(file)) return [];
  const lines = freeLines(placed.node, hasPosixShell(file, placed.start));
  const at = lines.findIndex((line) => placed.start + line.start === start);
  if (lines[at]?.indent !== "") return [];
  const indent = (lines[at - 1] ?? lines[at + 1])?.indent || step;
  return [{ span: { start, end: start }, text: indent }];
}

/** A blank line has no words: it is looked at as if one had been typed. */
function withWord(file: SourceFile, start: number): SourceFile {
  const { path, text } = file;
  const end = lineEnd(text, start);
  if (text.slice(start, end).trim() !== "") return file;
  return sourceFile({ path, text: `${text.slice(0, end).replace(/\r$/, "")}x${text.slice(end)}` });
}
