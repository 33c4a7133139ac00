/**
 * Quoted texts and flow collections whose lines are not deeper than their key: YAML forbids them, but the tools behind
 * these files are written in Go and read them without a word.
 */
import { CST, Lexer, type YAMLError } from "yaml";
import { skipInFlow } from "./cursor/ends";
import { isUnclosed } from "./explain";
import { commentStart, lineEnd, quoteEnd, skipBlanks } from "./lines";

/** Where things start that seem not to be closed. */
export interface LooseEnds {
  /** The starts of quoted texts, by where they seem to end. */
  readonly quotes: ReadonlyMap<number, number>;
  /** The outermost brackets of flow collections that seem to end without one. */
  readonly flows: readonly number[];
}

/** More brackets than this are not looked after: each may be searched for to the end of the text. */
const mostFlows = 20;

const nothing: LooseEnds = { quotes: new Map(), flows: [] };

/** The package's signs for a scalar's, a document's and a broken flow collection's start. */
const signs: ReadonlySet<string> = new Set(["\u001f", "\u0002", "\u0018"]);

/** What these errors say is not closed; found by reading the text's words again. */
export function looseEnds(text: string, errors: readonly YAMLError[]): LooseEnds {
  if (!errors.some(isUnclosed)) return nothing;
  const quotes = new Map<number, number>();
  const flows: number[] = [];
  let open: number[] = [];
  let at = 0;
  let inScalar = false;
  for (const word of new Lexer().lex(text)) {
    if (word === "\u0018") flows.push(...open.slice(0, 1));
    if (!inScalar && /^[[{]$/.test(word)) open.push(at);
    else if (!inScalar && /^[\]}]$/.test(word)) open.pop();
    else if (!inScalar && /^["']/.test(word)) quotes.set(at + word.length, at);
    if (word === "\u0018") open = [];
    inScalar = !inScalar && word === "\u001f";
    if (inScalar || !signs.has(word)) at += inScalar ? 0 : word.length;
  }
  return { quotes, flows: flows.slice(0, mostFlows) };
}

/** Behind the closing quote of a text, if nothing that belongs to another text follows it. */
export function closedLeft(text: string, start: number): number | undefined {
  const end = quoteEnd(text, start, text.length);
  if (end === undefined) return undefined;
  const next = skipBlanks(text, end);
  const last = lineEnd(text, end);
  const isEnd = next >= last || commentStart(text, next, last) === next || /[,\]}]/.test(text.charAt(next));
  return isEnd ? end : undefined;
}

/** One line of the same length: line breaks and comments become blanks. */
export function joined(text: string): string {
  let result = "";
  for (let at = 0; at < text.length; ) {
    const next = skipInFlow(text, at);
    const part = text.slice(at, next);
    result += part.startsWith("#") && next > at + 1 ? " ".repeat(part.length) : part.replace(/[\r\n]/g, " ");
    at = next;
  }
  return result;
}

/** What a quoted text reads as it is written, line breaks folded. */
export function quotedText(source: string): string | undefined {
  const type = source.startsWith("'") ? "single-quoted-scalar" : "double-quoted-scalar";
  return CST.resolveAsScalar({ type, offset: 0, indent: 0, source, end: [] })?.value;
}
