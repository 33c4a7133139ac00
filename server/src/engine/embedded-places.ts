/** The way between the places of an embedded file and those of its host. */
import type { Edit, Fix } from "../model/edit";
import type { Embedded } from "../model/embedded";
import type { Finding } from "../model/finding";
import { type Span, touches } from "../model/span";

/** Both ways. */
export interface Places {
  /** The host's place for one of the embedded file's; nothing for what the host does not hold. */
  out(span: Span): Span | undefined;
  /** The offset in the embedded file for one in the host. */
  in(offset: number): number | undefined;
  /** The margin of the host's lines, which an edit of several lines must keep; nothing where there can be none. */
  readonly margin: string | undefined;
}

/** The places of a piece of a host. */
export function placesOf(piece: Embedded): Places {
  const { lines, margin, mask } = piece;
  const starts = lineStarts(piece);
  return {
    margin,
    in: (offset) => (mask?.holes.some((hole) => touches(hole, offset)) ? undefined : inside(lines, starts, offset)),
    out(span) {
      const first = starts[0] ?? 0;
      if (span.start < first && span.end <= first) return undefined;
      return { start: outside(lines, starts, span.start), end: outside(lines, starts, span.end) };
    },
  };
}

function lineStarts({ before = "", lines }: Embedded): readonly number[] {
  let at = before.length;
  return lines.map(({ start, end }) => {
    at += end - start;
    return at - (end - start);
  });
}

/** At a border of two lines the later one; the host's margins belong to nobody. */
function inside(lines: readonly Span[], starts: readonly number[], offset: number): number | undefined {
  const index = lines.findLastIndex(({ start }) => start <= offset);
  const line = lines[index];
  return line === undefined || offset > line.end ? undefined : (starts[index] ?? 0) + offset - line.start;
}

function outside(lines: readonly Span[], starts: readonly number[], offset: number): number {
  const index = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
  const line = lines[index];
  if (line === undefined) return 0;
  return Math.min(line.end, line.start + Math.max(0, offset - (starts[index] ?? 0)));
}

/** A finding at its place in the host; nothing when that place is not in it. */
export function findingOut(finding: Finding, { out, margin }: Pick<Places, "out" | "margin">): Finding | undefined {
  const span = out(finding.span);
  if (span === undefined) return undefined;
  const fix = finding.fix && fixOut(finding.fix, { out, margin });
  const related = finding.related?.flatMap((each) => {
    const place = each.path === undefined ? out(each.span) : each.span;
    return place === undefined ? [] : [{ ...each, span: place }];
  });
  const { fix: _, related: __, ...rest } = finding;
  return { ...rest, span, ...(fix === undefined ? {} : { fix }), ...(related === undefined ? {} : { related }) };
}

function fixOut(fix: Fix, to: Pick<Places, "out" | "margin">): Fix | undefined {
  const edits = fix.edits.map((edit) => editOut(edit, to));
  return edits.every((edit) => edit !== undefined) ? { ...fix, edits } : undefined;
}

/** An edit at its place in the host, if it has one: a place at the start of a line is behind its margin, so each new line gets one. */
export function editOut(edit: Edit, { out, margin }: Pick<Places, "out" | "margin">): Edit | undefined {
  if (edit.path !== undefined) return edit;
  const span = margin === undefined && edit.text.includes("\n") ? undefined : out(edit.span);
  return span && { span, text: edit.text.replace(/\n(?!\n)/g, `\n${margin}`) };
}
