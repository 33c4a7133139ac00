/** What a file of notes consists of. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import {
  type Heading,
  type LineKind,
  type Link,
  lineAt,
  lineText,
  type Markdown,
  markdown,
} from "../../syntax/markdown";

/** The structure of a file's text. */
export const page = memo((file: SourceFile): Markdown => markdown(file.text));

/** The kind of the line that holds `offset`. */
export function lineKind(file: SourceFile, offset: number): LineKind {
  const { lines } = page(file);
  return lines[lineAt(lines, offset)]?.kind ?? "text";
}

/** A heading with everything below it, up to the next heading as high. */
export interface Section {
  readonly heading: Heading;
  /** The heading as a link writes it. */
  readonly slug: string;
  readonly whole: Span;
}

/** The sections of a file, outer before inner. */
export const sections = memo((file: SourceFile): readonly Section[] => {
  const { headings } = page(file);
  const ends = endsOf(headings, file.text.length);
  const seen = new Map<string, number>();
  return headings.map((heading, index) => {
    const slug = slugOf(heading.text);
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    const whole = { start: heading.whole.start, end: ends[index] ?? file.text.length };
    return { heading, slug: count === 0 ? slug : `${slug}-${count}`, whole };
  });
});

/** The keys of the concepts that the front matter says the whole file is about. */
export const aboutKeys = memo((file: SourceFile): readonly string[] =>
  page(file)
    .front.filter((entry) => entry.key === "about")
    .flatMap((entry) => entry.value.replace(/^\[|\]$/g, "").split(","))
    .map((key) => withoutMark(key.trim().replace(/^["']|["']$/g, ""))),
);

/** Links by the last part of their target, without its ending, in lower case. */
export const linksByName = memo((file: SourceFile): ReadonlyMap<string, readonly Link[]> => {
  const links = new Map<string, Link[]>();
  for (const link of page(file).links) {
    const path = targetPath(link);
    const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    const same = links.get(name);
    if (same === undefined) links.set(name, [link]);
    else same.push(link);
  }
  return links;
});

/** A link's target as a concept's key would be written. */
export function targetPath(link: Link): string {
  return withoutMark(link.target.replace(/#.*$/, "")).replace(/\.(?:md|markdown)$/, "");
}

/** The first words below a heading, or of the file, in at most three lines of writing, from line `from` on. */
export function firstLines(
  file: SourceFile,
  from: number,
): readonly { readonly text: string; readonly start: number }[] {
  const found: { text: string; start: number }[] = [];
  for (const line of page(file).lines.slice(from, from + 40)) {
    const isWriting = line.kind === "text" || line.kind === "item" || line.kind === "quote";
    if (isWriting) found.push({ text: lineText(file.text, line), start: line.start });
    else if (found.length > 0 || line.kind === "heading" || line.kind === "underline") break;
    if (found.length === 3) break;
  }
  return found;
}

/** Where each section ends, found from the back: the nearest later heading of the same level or above. */
function endsOf(headings: readonly Heading[], end: number): readonly number[] {
  const nextAtLevel = [end, end, end, end, end, end, end];
  const ends: number[] = [];
  for (const heading of headings.toReversed()) {
    ends.push(Math.min(...nextAtLevel.slice(0, heading.level + 1)));
    nextAtLevel[heading.level] = heading.whole.start;
  }
  return ends.reverse();
}

/** A heading as a link writes it. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

function withoutMark(target: string): string {
  return target.replace(/^portolan:/, "");
}
