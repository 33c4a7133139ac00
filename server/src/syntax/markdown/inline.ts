/** Links inside one line of Markdown. */
import { type Span, shift } from "../../model/span";

/** `[label](target)`, or a bare `portolan:` address, whose label is itself. */
export interface Link {
  readonly span: Span;
  readonly label: Span;
  readonly target: string;
  readonly targetSpan: Span;
}

/** The links of `line`, outside code spans and pictures, moved by `offset`; linear in the line. */
export function linksOf(line: string, offset: number): readonly Link[] {
  if (!mayLink(line)) return [];
  const marked = markedLinks(line);
  const bare = bareLinks(line).filter((link) => !marked.some((other) => within(link.span, other.span)));
  return [...marked, ...bare].sort((a, b) => a.span.start - b.span.start).map((link) => moved(link, offset));
}

/** False for texts that hold no link at all. */
export function mayLink(text: string): boolean {
  return text.includes("](") || text.includes("portolan:");
}

function markedLinks(line: string): readonly Link[] {
  const links: Link[] = [];
  const code = codeEnds(line);
  let open = -1;
  for (let at = 0; at < line.length; at++) {
    const skip = code.get(at);
    if (skip !== undefined) at = skip - 1;
    else if (line[at] === "\\") at++;
    else if (line[at] === "[") open = line[at - 1] === "!" ? -1 : at;
    else if (line[at] === "]" && open >= 0) {
      const link = linkAt(line, open, at);
      if (link !== undefined) {
        links.push(link);
        at = link.span.end - 1;
      }
      open = -1;
    }
  }
  return links;
}

function linkAt(line: string, open: number, close: number): Link | undefined {
  if (line[close + 1] !== "(") return undefined;
  const end = line.indexOf(")", close);
  if (end < 0) return undefined;
  const inside = line.slice(close + 2, end);
  const target = inside.trim().split(/\s/, 1)[0] ?? "";
  const start = close + 2 + Math.max(0, inside.indexOf(target));
  return {
    span: { start: open, end: end + 1 },
    label: { start: open + 1, end: close },
    target: target.replace(/^<|>$/g, ""),
    targetSpan: { start, end: start + target.length },
  };
}

function bareLinks(line: string): readonly Link[] {
  return [...line.matchAll(/portolan:[\w./-]*\w/g)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return { span, label: span, target: match[0], targetSpan: span };
  });
}

/** Where each code span that starts at a place ends: a run of backticks closes at the next run as long. */
function codeEnds(line: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const nextOfLength = new Map<number, number>();
  for (const run of [...line.matchAll(/`+/g)].reverse()) {
    const length = run[0].length;
    ends.set(run.index, nextOfLength.get(length) ?? run.index + length);
    nextOfLength.set(length, run.index + length);
  }
  return ends;
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function moved(link: Link, by: number): Link {
  const { span, label, targetSpan, target } = link;
  return { span: shift(span, by), label: shift(label, by), target, targetSpan: shift(targetSpan, by) };
}
