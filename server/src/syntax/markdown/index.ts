/** Markdown as notes use it: headings, fences, front matter and links, each with its place. */
import type { Span } from "../../model/span";
import { type Link, linksOf, mayLink } from "./inline";
import { type Line, lineLimit, linesOf } from "./lines";

export type { Link } from "./inline";
export { type Line, type LineKind, lineAt, lineLimit } from "./lines";

/** `span` is the heading's words, `whole` its line or lines. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly span: Span;
  readonly whole: Span;
}

/** A fenced block; `content` is the lines between the fences, with their last line break. */
export interface Fence {
  readonly info: string;
  readonly span: Span;
  readonly content: Span;
}

/** One `key: value` of the front matter. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

/** Everything a note's text consists of. */
export interface Markdown {
  readonly lines: readonly Line[];
  readonly front: readonly Entry[];
  readonly headings: readonly Heading[];
  readonly fences: readonly Fence[];
  readonly links: readonly Link[];
}

/** The structure of any text, in time linear in its length. */
export function markdown(text: string): Markdown {
  const lines = linesOf(text);
  return {
    lines,
    front: entriesOf(text, lines),
    headings: headingsOf(text, lines),
    fences: fencesOf(text, lines),
    links: mayLink(text)
      ? lines.flatMap((line) => (line.kind === "code" ? [] : linksOf(lineText(text, line), line.start)))
      : [],
  };
}

/** The beginning of a line's text. */
export function lineText(text: string, line: Span): string {
  return text.slice(line.start, Math.min(line.end, line.start + lineLimit));
}

function entriesOf(text: string, lines: readonly Line[]): readonly Entry[] {
  return lines.flatMap((line) => {
    if (line.kind !== "front") return [];
    const match = /^([\w-]+):\s*(.*)$/.exec(lineText(text, line));
    const span = { start: line.start, end: line.end };
    return match === null ? [] : [{ key: match[1] ?? "", value: (match[2] ?? "").trim(), span }];
  });
}

function headingsOf(text: string, lines: readonly Line[]): readonly Heading[] {
  return lines.flatMap((line, index) => {
    if (line.kind === "heading") return [marked(text, line)];
    const title = lines[index - 1];
    return line.kind === "underline" && title !== undefined ? [underlined(text, title, line)] : [];
  });
}

function marked(text: string, line: Line): Heading {
  const raw = lineText(text, line);
  const level = raw.trimStart().match(/^#+/)?.[0].length ?? 1;
  const words = raw
    .trim()
    .slice(level)
    .trim()
    .replace(/(^|\s)#+$/, "")
    .trimEnd();
  const start = line.start + Math.max(0, raw.indexOf(words, raw.indexOf("#") + level));
  return {
    level,
    text: words,
    span: { start, end: start + words.length },
    whole: { start: line.start, end: line.end },
  };
}

function underlined(text: string, title: Line, underline: Line): Heading {
  const raw = lineText(text, title);
  const words = raw.trim();
  const start = title.start + raw.indexOf(words);
  return {
    level: lineText(text, underline).includes("=") ? 1 : 2,
    text: words,
    span: { start, end: start + words.length },
    whole: { start: title.start, end: underline.end },
  };
}

function fencesOf(text: string, lines: readonly Line[]): readonly Fence[] {
  const fences: Fence[] = [];
  let open: Line | undefined;
  let content = 0;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== "fence") {
      if (open !== undefined && line.kind !== "code") {
        fences.push(fence(text, open, content, { start: line.start, end: line.start }));
        open = undefined;
      }
      continue;
    }
    if (open === undefined) {
      open = line;
      content = lines[index + 1]?.start ?? line.end;
    } else {
      fences.push(fence(text, open, content, line));
      open = undefined;
    }
  }
  const end = { start: text.length, end: text.length };
  return open === undefined ? fences : [...fences, fence(text, open, content, end)];
}

function fence(text: string, open: Line, content: number, close: Span): Fence {
  return {
    info: lineText(text, open)
      .replace(/^[\s>]*[`~]+/, "")
      .trim(),
    span: { start: open.start, end: close.end },
    content: { start: content, end: Math.max(content, close.start) },
  };
}
