/** The entries and items that begin a line of their own: what a comment above that line speaks for. */
import { memo } from "../../model/memo";
import type { Span } from "../../model/span";
import type { YamlDocument } from "../../syntax/yaml/document";
import { lineStart } from "../../syntax/yaml/lines";
import type { YamlNode } from "../../syntax/yaml/tree";

/** An entry or item, with the start of the line it begins. */
export interface LinePart extends Span {
  readonly line: number;
}

/** In the order of the text, one for each line: of what begins on the same line the outermost, dashes included. */
export const lineParts: (document: YamlDocument) => readonly LinePart[] = memo(({ text, root }) => {
  const parts = new Map<number, LinePart>();
  const add = (part: Span) => {
    const line = lineStart(text, part.start);
    const isFirst = /^[ \t]*(?:-[ \t]+)*(?:[&!]\S+[ \t]+)*$/.test(text.slice(line, part.start));
    if (isFirst && !parts.has(line)) parts.set(line, { start: part.start, end: part.end, line });
  };
  const visit = (node: YamlNode | undefined): void => {
    if (node?.kind === "list" && !node.flow)
      for (const item of node.items) {
        add(item);
        visit(item);
      }
    if (node?.kind !== "map" || node.flow) return;
    for (const entry of node.entries) {
      add(entry);
      visit(entry.value);
    }
  };
  visit(root);
  return [...parts.values()].sort((a, b) => a.line - b.line);
});
