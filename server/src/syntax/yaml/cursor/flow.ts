/** The cursor inside `{ }` and `[ ]`, closed or not. */
import type { Span } from "../../../model/span";
import { inkEnd, isGap } from "../lines";
import type { YamlPath } from "../tree";
import { skipInFlow } from "./ends";

/** The slot between two marks that the cursor is in. */
export interface FlowSlot {
  readonly expects: "key" | "value";
  /** Of the map for a key, of the value itself for a value. */
  readonly path: YamlPath;
  readonly keys: readonly string[];
  /** What is written in the slot, quotes included. */
  readonly span: Span;
  readonly colon: boolean;
}

interface Frame {
  readonly parent: Frame | undefined;
  readonly isMap: boolean;
  readonly keys: Span[];
  /** The key whose value is being read. */
  key: string | undefined;
  index: number;
  /** True when the slot holds a map or list already. */
  filled: boolean;
}

interface Found {
  readonly frame: Frame;
  readonly key: string | undefined;
  readonly index: number;
  readonly span: Span;
  readonly colon: boolean;
}

/** The slot at an offset in a flow collection, whose path leads to it; nothing in a comment or behind a finished value. */
export function flowSlot(text: string, region: Span, offset: number, path: YamlPath): FlowSlot | undefined {
  const found = slotAt(text, region, offset);
  if (found === undefined) return undefined;
  const { frame, key, index, span, colon } = found;
  const here = [...path, ...stepsTo(frame)];
  const own = span.start;
  const keys = frame.keys.filter(({ start }) => start !== own).map((one) => unquoted(text.slice(one.start, one.end)));
  if (!frame.isMap) return { expects: "value", path: [...here, index], keys: [], span, colon };
  if (key !== undefined) return { expects: "value", path: [...here, key], keys: [], span, colon };
  return { expects: "key", path: here, keys, span, colon };
}

/** A key or value without the quotes around it. */
export function unquoted(text: string): string {
  const quote = text.charAt(0);
  if (quote !== '"' && quote !== "'") return text;
  return text.length > 1 && text.endsWith(quote) ? text.slice(1, -1) : text.slice(1);
}

function slotAt(text: string, region: Span, offset: number): Found | undefined {
  let frame = newFrame(undefined, text.charAt(region.start) === "{");
  let slot = region.start + 1;
  let found: Found | undefined;
  for (let at = slot; at <= region.end; ) {
    const mark = at === region.end ? "" : text.charAt(at);
    const separates = mark === "" || "[]{},".includes(mark) || (mark === ":" && isColon(text, at));
    if (!separates) {
      const next = Math.min(skipInFlow(text, at), region.end);
      if (mark === "#" && next > at + 1) {
        if (at < offset && offset <= next) return undefined;
        if (inkEnd(text, slot, at) === slot) slot = next;
      }
      at = next;
      continue;
    }
    const colon = mark === ":";
    if (found === undefined && slot <= offset && offset <= at) {
      if (frame.filled) return undefined;
      found = { frame, key: frame.key, index: frame.index, span: typedSpan(text, slot, at, offset), colon };
    }
    if (frame.isMap && frame.key === undefined && !frame.filled) noteKey(frame, text, slot, at, colon);
    if (found !== undefined && found.frame === frame && (mark === "}" || mark === "]")) return found;
    frame = step(frame, mark);
    slot = at + 1;
    at++;
  }
  return found;
}

function step(frame: Frame, mark: string): Frame {
  if (mark === "{" || mark === "[") return newFrame(frame, mark === "{");
  if (mark === "}" || mark === "]") {
    if (frame.parent !== undefined) frame.parent.filled = true;
    return frame.parent ?? frame;
  }
  if (mark !== ",") return frame;
  frame.index++;
  frame.key = undefined;
  frame.filled = false;
  return frame;
}

function noteKey(frame: Frame, text: string, slot: number, at: number, colon: boolean): void {
  const span = inkSpan(text, slot, at);
  if (span.start < span.end) frame.keys.push(span);
  if (colon) frame.key = unquoted(text.slice(span.start, span.end));
}

function newFrame(parent: Frame | undefined, isMap: boolean): Frame {
  return { parent, isMap, keys: [], key: undefined, index: 0, filled: false };
}

function stepsTo(frame: Frame): (string | number)[] {
  const steps: (string | number)[] = [];
  for (let at = frame.parent; at !== undefined; at = at.parent) steps.push(at.isMap ? (at.key ?? "") : at.index);
  return steps.reverse();
}

/** A colon parts key and value before a blank or a mark, and right behind a quoted key. */
function isColon(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return isGap(text, at + 1) || ",]}".includes(text.charAt(at + 1)) || before === '"' || before === "'";
}

/** What is written between two places and touches the cursor; the cursor itself where nothing does. */
function typedSpan(text: string, from: number, to: number, offset: number): Span {
  const { start, end } = inkSpan(text, from, to);
  return start === end || offset < start ? { start: offset, end: offset } : { start, end: Math.max(end, offset) };
}

function inkSpan(text: string, from: number, to: number): Span {
  let start = from;
  while (start < to && isGap(text, start)) start++;
  return { start, end: inkEnd(text, start, to) };
}
