/** What may be typed at a place of a text that need not be whole: completion's view of YAML. */
import type { Span } from "../../../model/span";
import { commentStart, inkEnd, lineEnd, lineStart, skipBlanks } from "../lines";
import type { YamlPath } from "../tree";
import { flowSlot, unquoted } from "./flow";
import { type Mark, type Region, type Skeleton, skeletonOf } from "./marks";
import { childrenOf, holderOf, parentOf, pathOf } from "./places";

/** The cursor's surroundings. */
export interface CursorContext {
  /**
   * `key`: a key of the map at `path`. `item`: a new `- ` of the list at `path`. `value`: the value at `path`, behind its
   * key. `start`: the value at `path` begins here and nothing is decided: a key of it, a `- ` or a text may be typed.
   */
  readonly expects: "key" | "item" | "value" | "start";
  readonly path: YamlPath;
  /** The keys the map has already, without the one at the cursor. */
  readonly keys: readonly string[];
  /** What is typed left of the cursor, without a quote. */
  readonly prefix: string;
  /** What is typed at the cursor, on both sides: to be replaced. */
  readonly span: Span;
  /** The column a key or dash must stand in; for a value the column its own keys would have. */
  readonly indent: number;
  readonly flow: boolean;
  /** The quote that is open at the cursor. */
  readonly quote: string;
  /** True when a blank must come first, as behind `key:`. */
  readonly needsBlank: boolean;
  /** True when a colon follows already. */
  readonly hasColon: boolean;
  /** A new `- ` of this list would fit as well as a key: its dashes stand below its key without indentation. */
  readonly orItem?: { readonly path: YamlPath; readonly indent: number };
}

/** The context at an offset of a document's text; nothing in comments and long texts, where nothing is to be completed. */
export function cursorContext(text: string, offset: number): CursorContext | undefined {
  const skeleton = skeletonOf(text);
  if (skeleton.comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const region = skeleton.regions.find((one) => isInside(one, text, offset));
  if (region?.kind === "flow") return inFlow(text, offset, region, skeleton.marks);
  if (region !== undefined) return undefined;
  return onLine(text, offset, skeleton);
}

function isInside(region: Region, text: string, offset: number): boolean {
  if (offset <= region.start) return false;
  if (region.kind === "flow") return region.closed ? offset < region.end : offset <= region.end;
  const firstEnd = lineEnd(text, region.start);
  if (offset <= firstEnd) return false;
  if (region.kind === "quote") return offset < region.end;
  if (offset <= inkEnd(text, region.start, region.end)) return true;
  const line = lineStart(text, offset);
  return line < region.end && offset - line > (region.owner?.column ?? -1);
}

function inFlow(text: string, offset: number, region: Region, marks: readonly Mark[]): CursorContext | undefined {
  const path = region.owner === undefined ? [] : pathOf(marks, marks.indexOf(region.owner));
  const slot = flowSlot(text, region, offset, path);
  if (slot === undefined) return undefined;
  const { expects, keys, colon } = slot;
  return { ...basis(text, offset, slot.span), expects, path: slot.path, keys, flow: true, hasColon: colon };
}

function onLine(text: string, offset: number, { marks }: Skeleton): CursorContext | undefined {
  const line = lineStart(text, offset);
  const end = lineEnd(text, line);
  const before = lowerBound(marks, line);
  const here = marks.filter((mark) => mark.line === line);
  const key = here.find((mark) => mark.kind === "key");
  if (key !== undefined && offset >= key.after) return valueOf(text, offset, marks, key);
  const dash = here.findLast((mark) => mark.kind === "dash" && mark.end <= offset);
  const from = skipBlanks(text, dash?.after ?? line, end);
  const to = key?.end ?? inkEnd(text, from, commentStart(text, from, end));
  const isTyped = from < to;
  if (isTyped && offset < from) return undefined;
  const span = isTyped ? { start: from, end: Math.max(to, offset) } : { start: offset, end: offset };
  const around = { ...basis(text, offset, span), hasColon: key !== undefined };
  if (dash !== undefined) return inItem(marks, dash, key, isTyped ? from - line : offset - line, around);
  const column = isTyped ? from - line : offset - line;
  const next = marks[before + here.length];
  const rank = isTyped || next === undefined ? column * 2 : Math.max(column * 2, nextRank(marks, before, next, column));
  return inBlock(marks, before, rank, key, isTyped, around);
}

type Basis = ReturnType<typeof basis>;

function basis(text: string, offset: number, span: Span) {
  const quote = /^["']/.exec(text.slice(span.start, span.end))?.[0] ?? "";
  const prefix = offset < span.start ? "" : unquoted(text.slice(span.start, offset));
  return {
    span,
    prefix,
    quote,
    keys: [] as readonly string[],
    indent: 0,
    flow: false,
    needsBlank: false,
    hasColon: false,
  };
}

function valueOf(text: string, offset: number, marks: readonly Mark[], key: Mark): CursorContext {
  const end = lineEnd(text, key.after);
  const from = skipBlanks(text, key.after, end);
  const to = inkEnd(text, from, commentStart(text, from, end));
  const isTyped = from < to && offset >= from;
  const span = isTyped ? { start: from, end: Math.max(to, offset) } : { start: offset, end: offset };
  const path = pathOf(marks, marks.indexOf(key));
  const needsBlank = offset === key.after;
  return { ...basis(text, offset, span), expects: "value", path, indent: key.column + 2, needsBlank };
}

/** Behind a dash: the first key of its map, or whatever the item is to be. */
function inItem(
  marks: readonly Mark[],
  dash: Mark,
  key: Mark | undefined,
  column: number,
  around: Basis,
): CursorContext {
  const index = marks.indexOf(dash);
  const children = childrenOf(marks, index);
  const path = pathOf(marks, index);
  const first = children.find((mark) => mark !== key);
  const keys = namesOf(children, key);
  const needsBlank = around.span.start === dash.end;
  const indent = first?.column ?? column + (needsBlank ? 1 : 0);
  const expects = key !== undefined || first?.kind === "key" ? "key" : "start";
  return { ...around, expects, path, keys, indent, needsBlank };
}

/** On a line of its own. */
function inBlock(
  marks: readonly Mark[],
  before: number,
  rank: number,
  own: Mark | undefined,
  isTyped: boolean,
  around: Basis,
): CursorContext {
  const neighbour = marks[parentOf(marks, before, rank)];
  const holder = holderOf(marks, before, rank);
  const parent = marks[holder];
  const path = pathOf(marks, holder);
  const children = childrenOf(marks, holder).filter((mark) => mark !== own);
  const [first] = children;
  const column = rank >> 1;
  if (first === undefined) {
    const least = parent === undefined ? 0 : parent.column + (parent.kind === "dash" || isTyped ? 1 : 2);
    const indent = parent === undefined ? (isTyped ? column : 0) : Math.max(column, least);
    return { ...around, expects: own === undefined ? "start" : "key", path, indent };
  }
  const indent = neighbour !== undefined && !neighbour.open ? levelOf(neighbour, first) : first.column;
  if (first.kind === "dash") return { ...around, expects: "item", path, indent };
  return { ...around, expects: "key", path, keys: namesOf(children, own), indent, ...listAbove(marks, before, indent) };
}

function listAbove(marks: readonly Mark[], before: number, indent: number): Pick<CursorContext, "orItem"> {
  const at = parentOf(marks, before, indent * 2 + 2);
  const dash = marks[at];
  if (dash?.kind !== "dash" || dash.column !== indent) return {};
  return { orItem: { path: pathOf(marks, holderOf(marks, at, dash.rank)), indent } };
}

function levelOf(neighbour: Mark, first: Mark): number {
  return neighbour.kind === first.kind ? Math.min(neighbour.column, first.column) : first.column;
}

/** A blank line left of a deeper line below it is in the block of that line. */
function nextRank(marks: readonly Mark[], before: number, next: Mark, column: number): number {
  const previous = marks[before - 1];
  if (next.rank <= column * 2 || previous === undefined) return 0;
  return parentOf(marks, before, next.rank) >= 0 ? next.rank : 0;
}

function namesOf(children: readonly Mark[], own: Mark | undefined): readonly string[] {
  return children.filter((mark) => mark.kind === "key" && mark !== own).map((mark) => mark.text);
}

/** How many marks stand on lines before this one. */
function lowerBound(marks: readonly Mark[], line: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
