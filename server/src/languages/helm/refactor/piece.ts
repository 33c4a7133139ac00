/** The piece of a template's text that becomes a value, so that what is rendered stays the same. */
import { covers, type Span, slice } from "../../../model/span";
import { scalarOf } from "../../../syntax/yaml/edits";
import { lineStart } from "../../../syntax/yaml/lines";
import { isInBlock, keyIn, keysAbove, lineAt } from "./lines";

/** Text in a template with what it is as a value. */
export interface Piece {
  readonly span: Span;
  /** Somewhere on the line of its key. */
  readonly at: number;
  /** As YAML has it behind a colon. */
  readonly value: string;
  /** What prints the text again, given what leads to the value. */
  write(reference: string): string;
}

/** The selected text, or the whole scalar at the cursor; nothing where that is no single word of YAML. */
export function pieceAt(text: string, span: Span, isYaml: boolean): Piece | undefined {
  const start = lineStart(text, span.start);
  const line = lineAt(text, start);
  const chosen = trimmed(text, span);
  if (span.end > start + line.length || /^[ \t]*#/.test(line)) return undefined;
  if (!isYaml || isInBlock(text, start)) return chosen && part(text, chosen);
  const scalar = scalarIn(line, start);
  if (scalar === undefined) return undefined;
  const inner = { start: scalar.start + 1, end: scalar.end - 1 };
  if (!covers(scalar, chosen ?? span)) return undefined;
  return chosen === undefined || same(chosen, scalar) || same(chosen, inner) ? whole(text, scalar) : part(text, chosen);
}

/** What a line holds behind its dashes and its key, without a comment. */
function scalarIn(line: string, start: number): Span | undefined {
  const head = /^ *(?:- +)*(?:(?:"[^"{]*"|'[^'{]*'|[^\s"'#{}[\]:][^\s:{}]*):(?= |$))? */.exec(line)?.[0] ?? "";
  const [scalar = ""] =
    /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=[ \t]*(?:$|#))|^.*?(?=[ \t]+#|[ \t]*$)/.exec(line.slice(head.length)) ??
    [];
  const at = start + head.length;
  return scalar === "" || /^[&*!|>]/.test(scalar) ? undefined : { start: at, end: at + scalar.length };
}

/** A scalar with its quotes, which a function writes. */
function whole(text: string, span: Span): Piece | undefined {
  const written = slice(text, span);
  const inner = written.slice(1, -1);
  if (/\{\{|^[[{]/.test(written)) return undefined;
  if (!/^["']/.test(written)) return plain(written, span);
  if (/[\\"']/.test(inner) || !/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(inner)) return undefined;
  return piped(span, scalarOf(inner), written.startsWith('"') ? " | quote" : " | squote");
}

/** A part of something keeps what is around it. */
function part(text: string, span: Span): Piece | undefined {
  const written = slice(text, span);
  if (/[\n"'\\#[\]{},]|: |\{\{/.test(written)) return undefined;
  return piped(span, /^(?:0|[1-9]\d{0,5})$/.test(written) ? written : scalarOf(written));
}

/** Helm prints a number as Go does, and that only sometimes as it is written; everything else stays a text. */
function plain(written: string, span: Span): Piece {
  if (/^(?:true|false|0|-?[1-9]\d{0,5})$/.test(written)) return piped(span, written);
  if (/^-?[1-9]\d{6,14}$/.test(written)) return piped(span, written, " | int64");
  const isPlainFloat = /^-?(?:[1-9]\d{0,5}|0)\.\d*[1-9]$/.test(written) && String(Number(written)) === written;
  const isShort = isPlainFloat && Math.abs(Number(written)) >= 0.0001;
  return piped(span, isShort ? written : scalarOf(written));
}

function piped(span: Span, value: string, filter = ""): Piece {
  return { span, at: span.start, value, write: (reference) => `{{ ${reference}${filter} }}` };
}

/** What the piece could be called, and the keys above it, the nearest first. */
export function wordsFor(text: string, at: number): { readonly word: string; readonly above: readonly string[] } {
  const above = keysAbove(text, at);
  const key = keyIn(lineAt(text, lineStart(text, at)));
  if (key !== undefined) return { word: key, above };
  const [parent = "value", ...rest] = above;
  return { word: parent.replace(/s$/, ""), above: rest };
}

function trimmed(text: string, { start, end }: Span): Span | undefined {
  const written = text.slice(start, end);
  const inner = written.trim();
  const at = start + written.indexOf(inner);
  return inner === "" ? undefined : { start: at, end: at + inner.length };
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
