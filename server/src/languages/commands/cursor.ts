/** What has been typed of a command up to the cursor. */
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { scanShell } from "../../syntax/shell/scan";
import type { Call, GivenFlag } from "./call";
import { script } from "./calls";
import { readCall } from "./read-call";

/** A call as far as it is typed. */
export interface Cursor {
  /** Without the word being typed. */
  readonly call: Call;
  readonly typed: string;
  /** Where the typed word stands. */
  readonly span: Span;
}

/** The innermost command that ends at the cursor, read without the word at the cursor. */
export function cursorAt(file: SourceFile, offset: number): Cursor | undefined {
  const { text, spans, aliases } = script(file);
  const around = spans.find(({ start, end }) => start <= offset && offset <= end);
  if (around === undefined) return undefined;
  const isOpen = (end: number) => /^(?:[ \t]|\\\r?\n)*$/.test(text.slice(end, offset));
  const open = scanShell(text, { start: around.start, end: offset }).filter(({ end }) => isOpen(end));
  const command = open.sort((a, b) => b.start - a.start || a.end - b.end)[0];
  const last = command?.words.at(-1);
  if (command === undefined || last === undefined) return undefined;
  const isTyping = last.end === offset;
  const call = readCall(text, { ...command, words: isTyping ? command.words.slice(0, -1) : command.words }, aliases);
  if (call === undefined || call.dashes !== undefined || call.stray !== undefined) return undefined;
  if (call.fact.leading && call.operands.length > 0) return undefined;
  const start = isTyping ? last.start : offset;
  return { call, typed: text.slice(start, offset), span: { start, end: offset } };
}

/** True for a flag that still wants its value, which is being typed now. */
export function waits({ fact, glued, value, word }: GivenFlag, span: Span): boolean {
  const valued = fact !== undefined && fact.value !== "switch" && fact.value !== "optional";
  return valued && !glued && value === undefined && word.end < span.start;
}
