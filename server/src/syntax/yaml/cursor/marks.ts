/**
 * The skeleton of a text that need not be whole: the keys and dashes at the start of its lines. Structure follows from
 * their columns alone, so a broken line costs nobody but itself.
 */
import type { Span } from "../../../model/span";
import { commentStart, inkEnd, isGap, lineEnd, nextLine, quoteEnd, skipBlanks, skipProps } from "../lines";
import { blockEnd, flowEnd } from "./ends";

/** A key or a dash. */
export interface Mark extends Span {
  readonly kind: "key" | "dash";
  /** Sorts marks into a tree: twice the column, and one more for a dash, which may stand below its key without indentation. */
  readonly rank: number;
  readonly column: number;
  /** Where its line starts. */
  readonly line: number;
  /** The key as it reads without quotes. */
  readonly text: string;
  /** Behind the colon or the dash. */
  readonly after: number;
  /** True when nothing is written behind it on its line, or, for a dash, another mark. */
  readonly open: boolean;
}

/** A value that has its own rules: no marks are looked for in it. */
export interface Region extends Span {
  readonly kind: "block" | "flow" | "quote";
  readonly closed: boolean;
  /** The mark whose value it is. */
  readonly owner: Mark | undefined;
}

/** What a text's lines consist of. */
export interface Skeleton {
  readonly marks: readonly Mark[];
  readonly regions: readonly Region[];
  readonly comments: readonly Span[];
}

interface Draft {
  readonly text: string;
  readonly marks: Mark[];
  readonly regions: Region[];
  readonly comments: Span[];
}

/** Reads the skeleton of a document's text, linear in it. */
export function skeletonOf(text: string): Skeleton {
  const draft: Draft = { text, marks: [], regions: [], comments: [] };
  for (let at = 0; at < text.length; ) at = readLine(draft, at);
  return draft;
}

/** Reads one line and the values that begin on it; answers where the next one starts. */
function readLine(draft: Draft, line: number): number {
  const { text } = draft;
  const end = lineEnd(text, line);
  let at = skipBlanks(text, line, end);
  if (at === line && (text.charAt(at) === "%" || isMarker(text, at))) return nextLine(text, line);
  let owner: Mark | undefined;
  while (at < end && text.charAt(at) === "-" && isGap(text, at + 1)) {
    const next = skipBlanks(text, at + 1, end);
    const another = text.charAt(next) === "-" && isGap(text, next + 1);
    owner = dash(line, at, next === end || text.charAt(next) === "#" || another);
    draft.marks.push(owner);
    at = next;
  }
  const key = readKey(text, line, skipProps(text, at, end), end);
  if (key !== undefined) {
    if (owner !== undefined) draft.marks[draft.marks.length - 1] = { ...owner, open: true };
    const value = skipProps(text, skipBlanks(text, key.after, end), end);
    owner = { ...key, open: value === end || text.charAt(value) === "#" };
    draft.marks.push(owner);
    at = value;
  } else at = skipProps(text, at, end);
  return readValue(draft, at, end, owner);
}

function dash(line: number, at: number, open: boolean): Mark {
  const column = at - line;
  return { kind: "dash", rank: column * 2 + 1, column, line, start: at, end: at + 1, after: at + 1, text: "-", open };
}

/** A key with its colon on this line, from a place on. */
function readKey(text: string, line: number, start: number, end: number): Omit<Mark, "open"> | undefined {
  const quote = text.charAt(start);
  const isQuoted = quote === '"' || quote === "'";
  const to = isQuoted ? quoteEnd(text, start, end) : colonIn(text, start, end);
  const colon = to === undefined ? undefined : skipBlanks(text, to, end);
  if (to === undefined || colon === undefined || text.charAt(colon) !== ":" || !isGap(text, colon + 1))
    return undefined;
  if (!isQuoted && (quote === "[" || quote === "{" || quote === "#")) return undefined;
  const column = start - line;
  const keyEnd = isQuoted ? to : inkEnd(text, start, to);
  const name = isQuoted ? text.slice(start + 1, to - 1) : text.slice(start, keyEnd);
  return { kind: "key", rank: column * 2, column, line, start, end: keyEnd, after: colon + 1, text: name };
}

function colonIn(text: string, start: number, end: number): number | undefined {
  const stop = commentStart(text, start, end);
  for (let at = start; at < stop; at++) if (text.charAt(at) === ":" && isGap(text, at + 1)) return at;
  return undefined;
}

function readValue(draft: Draft, at: number, end: number, owner: Mark | undefined): number {
  const { text } = draft;
  const column = owner?.column ?? -1;
  const mark = text.charAt(at);
  if (at >= end) return nextLine(text, end);
  if ((mark === "|" || mark === ">") && /^[|>][-+0-9]*(?:[ \t]|$)/.test(text.slice(at, end))) {
    const stop = blockEnd(text, at, column);
    draft.regions.push({ kind: "block", start: at, end: stop, closed: true, owner });
    return stop;
  }
  if (mark === "[" || mark === "{")
    return readRest(draft, { kind: "flow", start: at, owner, ...flowEnd(text, at, column) });
  const quote = mark === '"' || mark === "'" ? quoteEnd(text, at, text.length) : undefined;
  if (quote !== undefined && staysDeeper(text, end, quote, column))
    return readRest(draft, { kind: "quote", start: at, end: quote, closed: true, owner });
  const comment = commentStart(text, at, end);
  if (comment < end) draft.comments.push({ start: comment, end });
  return nextLine(text, end);
}

/** Notes a value with an end of its own, and the comment behind it. */
function readRest(draft: Draft, region: Region): number {
  draft.regions.push(region);
  const end = lineEnd(draft.text, region.end);
  const comment = commentStart(draft.text, region.end, end);
  if (comment < end) draft.comments.push({ start: comment, end });
  return nextLine(draft.text, end);
}

/** A quoted text cannot go on in a line that is not deeper: what looks like its end there is another one's start. */
function staysDeeper(text: string, firstEnd: number, end: number, column: number): boolean {
  for (let line = nextLine(text, firstEnd); line < end; line = nextLine(text, line)) {
    const ink = skipBlanks(text, line);
    if (ink < lineEnd(text, line) && ink - line <= column) return false;
  }
  return true;
}

function isMarker(text: string, at: number): boolean {
  return (text.startsWith("---", at) || text.startsWith("...", at)) && isGap(text, at + 3);
}
