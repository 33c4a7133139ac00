/** Lines that trim markers make one, on every way through a template. */
import type { Span } from "../../../model/span";
import type { Item, Tag, Template } from "../../../syntax/gotemplate/tree";

/** Where a line break went, and which marker took it. */
export interface Join {
  readonly tag: Tag;
  /** True when the marker stands before the action. */
  readonly before: boolean;
  /** The text that comes to stand behind the line before. */
  readonly next: Span;
}

/** What the line that is written now holds: nothing, something, or something whose line break a marker took. */
type Line = "empty" | "full" | Pick<Join, "tag" | "before">;

interface Walk {
  readonly text: string;
  readonly found: Map<number, Join>;
  /** The tags around each text. */
  readonly before: ReadonlyMap<number, Tag>;
  readonly after: ReadonlyMap<number, Tag>;
}

/** More ways than these are as good as any. */
const mostWays = 6;

/** The joins of a file's own text; what stands in a `define` is put together elsewhere. */
export function joinsOf(text: string, { items, tags }: Template): readonly Join[] {
  const before = new Map(tags.map((tag) => [tag.span.end, tag]));
  const after = new Map(tags.map((tag) => [tag.span.start, tag]));
  const state: Walk = { text, found: new Map(), before, after };
  walk(items, ["empty"], state);
  return [...state.found.values()];
}

function walk(items: readonly Item[], lines: readonly Line[], state: Walk): readonly Line[] {
  return items.reduce((ways, item) => distinct(step(item, ways, state)), lines);
}

function step(item: Item, ways: readonly Line[], state: Walk): readonly Line[] {
  if (item.kind === "text") {
    const kept = keptOf(item.span, state);
    return ways.map((line) => written(kept, line, state));
  }
  if ("branches" in item) {
    const runs = item.branches.map(({ items }) => walk(items, ways, state));
    const again = item.kind === "range" ? walk(item.branches[0]?.items ?? [], runs[0] ?? [], state) : [];
    const skipped = item.branches.at(-1)?.tag.action.pipeline === undefined ? [] : ways;
    return [...runs.flat(), ...again, ...skipped];
  }
  if (item.kind === "template" || item.kind === "block") return ["empty"];
  const pipeline = item.kind === "output" ? item.tag.action.pipeline : undefined;
  if (pipeline === undefined || pipeline.variables.length > 0) return ways;
  const last = pipeline.commands.at(-1)?.operands[0];
  const isOpen = last?.kind === "function" && opens.has(last.name);
  return isOpen ? ["empty"] : ways.map((line) => (line === "empty" || line === "full" ? "full" : "empty"));
}

/** They may print nothing, or a line break first. */
const opens: ReadonlySet<string> = new Set([
  "include",
  "tpl",
  "nindent",
  "indent",
  "fail",
  "toYaml",
  "printf",
  "print",
]);

/** A text without what the markers beside it take. */
interface Kept {
  readonly start: number;
  readonly text: string;
  /** The tags whose markers take a line break. */
  readonly left: Tag | undefined;
  readonly right: Tag | undefined;
}

function keptOf(span: Span, { text, before, after }: Walk): Kept {
  const [left, right] = [before.get(span.start), after.get(span.end)];
  let { start, end } = span;
  if (left?.action.trimsAfter) while (start < end && isTrimmed(text, start)) start++;
  if (right?.action.trimsBefore) while (end > start && isTrimmed(text, end - 1)) end--;
  return {
    start,
    text: text.slice(start, end),
    left: hasBreak(text, span.start, start) ? left : undefined,
    right: hasBreak(text, end, span.end) ? right : undefined,
  };
}

function isTrimmed(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function hasBreak(text: string, start: number, end: number): boolean {
  return start < end && text.lastIndexOf("\n", end - 1) >= start;
}

function written({ start, text, left, right }: Kept, line: Line, state: Walk): Line {
  const here: Line = left !== undefined && line === "full" ? { tag: left, before: false } : line;
  if (text !== "" && typeof here === "object") {
    const next = { start, end: start + (text.split("\n", 1)[0] ?? "").length };
    if (!/^[ \t]*\r?(?:\n|$)/.test(text)) state.found.set(start, { ...here, next });
  }
  const end = text === "" ? here : afterLast(text, here);
  return end === "full" && right !== undefined ? { tag: right, before: true } : end;
}

/** What the line holds behind a text that is not trimmed any more. */
function afterLast(kept: string, before: Line): Line {
  const last = kept.slice(kept.lastIndexOf("\n") + 1);
  if (last.trim() !== "") return "full";
  return kept.includes("\n") ? "empty" : before;
}

function distinct(lines: readonly Line[]): readonly Line[] {
  if (lines.length < 2) return lines;
  const keys = new Map(
    lines.map((line) => [typeof line === "string" ? line : `${line.tag.span.start} ${line.before}`, line]),
  );
  return [...keys.values()].slice(0, mostWays);
}
