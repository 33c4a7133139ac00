/** What has been typed up to the cursor, read as an instruction of its own. */
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { readInstruction } from "../../syntax/dockerfile/instruction";
import { continuationAt, lineEnd } from "../../syntax/dockerfile/lines";
import type { Instruction } from "../../syntax/dockerfile/tree";
import { dockerfile, instructionBefore } from "./instructions";

/** A cursor inside an instruction. */
export interface Cursor {
  readonly file: SourceFile;
  readonly offset: number;
  /** Where the whole instruction starts. */
  readonly start: number;
  /** The instruction as far as it is typed; what ONBUILD registers once its keyword is complete. */
  readonly node: Instruction;
  /** The word being typed, empty after white space. */
  readonly typed: string;
  /** How many words of the arguments are complete. */
  readonly index: number;
}

/** Nothing where a new instruction may start. */
export function cursorAt(file: SourceFile, offset: number): Cursor | undefined {
  const placed = instructionBefore(file, offset);
  if (placed === undefined || !reaches(file, placed, offset)) return undefined;
  const whole = readInstruction(file.text.slice(placed.start, offset), dockerfile(file).escape);
  const node = whole.trigger !== undefined && /^\s*\S+\s+\S+\s/.test(whole.logical.text) ? whole.trigger : whole;
  const typed = /\S*$/.exec(whole.logical.text.slice(-1000))?.[0] ?? "";
  const words = node.rest === undefined ? 0 : node.rest.text.split(/\s+/).length;
  return { file, offset, start: placed.start, node, typed, index: typed === "" ? words : Math.max(0, words - 1) };
}

/** True while the keyword itself is being typed. */
export function typesKeyword(cursor: Cursor): boolean {
  return (
    cursor.typed !== "" &&
    cursor.node.rest === undefined &&
    cursor.node.flags.length === 0 &&
    cursor.typed === cursor.node.keyword.text
  );
}

/** The last `length` characters before the cursor. */
export function before(cursor: Cursor, length: number): Span {
  return { start: cursor.offset - length, end: cursor.offset };
}

function reaches(file: SourceFile, placed: Span, offset: number): boolean {
  if (offset <= placed.end) return true;
  const gap = file.text.slice(placed.end, offset);
  if (!gap.includes("\n")) return gap.trim() === "";
  const line = file.text.lastIndexOf("\n", placed.end - 1) + 1;
  const continued = continuationAt(file.text, line, lineEnd(file.text, placed.end), dockerfile(file).escape);
  return continued !== undefined && gap.trim() === "";
}
