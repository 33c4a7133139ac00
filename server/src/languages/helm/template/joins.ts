/** Lines that trim markers make one, on every way through a template. */
import { type Span, slice } from "../../../model/span";
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
  if (item.kind === "text") return ways.map((line) => written(item.span, line, state));
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

function written(span: Span, line: Line, state: Walk): Line {
  const [left, right] = [state.before.get(span.start), state.after.get(span.end)];
  const raw = slice(state.text, span);
  const [head = ""] = left?.action.trimsAfter ? (/^[ \t\r\n]+/.exec(raw) ?? []) : [];
  const rest = raw.slice(head.length);
  const [tail = ""] = right?.action.trimsBefore ? (/[ \t\r\n]+$/.exec(rest) ?? []) : [];
  const kept = rest.slice(0, rest.length - tail.length);
  const here: Line = left !== undefined && line === "full" && head.includes("\n") ? { tag: left, before: false } : line;
  if (kept !== "" && typeof here === "object") {
    const start = span.start + head.length;
    const next = { start, end: start + (kept.split("\n", 1)[0] ?? "").length };
    if (!/^[ \t]*\r?(?:\n|$)/.test(kept)) state.found.set(start, { ...here, next });
  }
  const end = kept === "" ? here : afterLast(kept, here);
  return end === "full" && right !== undefined && tail.includes("\n") ? { tag: right, before: true } : end;
}

/** What the line holds behind a text that is not trimmed any more. */
function afterLast(kept: string, before: Line): Line {
  const last = kept.slice(kept.lastIndexOf("\n") + 1);
  if (last.trim() !== "") return "full";
  return kept.includes("\n") ? "empty" : before;
}

function distinct(lines: readonly Line[]): readonly Line[] {
  const keys = new Map(
    lines.map((line) => [typeof line === "string" ? line : `${line.tag.span.start} ${line.before}`, line]),
  );
  return [...keys.values()].slice(0, mostWays);
}
