/** The text of a stretch as it stands in a named template: without its margin, which `nindent` gives back. */
import { applyEdits, type Edit } from "../../../model/edit";
import { type Span, shift } from "../../../model/span";
import type { Item, Literal } from "../../../syntax/gotemplate/tree";
import { commandsIn, operandsIn, tagsIn } from "../../../syntax/gotemplate/walk";

/** How far the first line of some lines is indented. */
export function marginOf(text: string): number {
  return /^(?:[ \r]*\n)*( *)/.exec(text)?.[1]?.length ?? 0;
}

/** The lines of a span without the margin; nothing where one has less, or indents by what is worked out. */
export function dedented(text: string, span: Span, items: readonly Item[], margin: number): string | undefined {
  const indents = indentsIn(items);
  if (hasTextOfLines(items)) return undefined;
  if (margin > 0 && indents.some((indent) => indent === undefined || Number(indent.text) < margin)) return undefined;
  const edits = indents.flatMap((indent): readonly Edit[] =>
    indent === undefined ? [] : [{ span: shift(indent.span, -span.start), text: String(Number(indent.text) - margin) }],
  );
  const lines = applyEdits(text.slice(span.start, span.end), edits).split("\n");
  if (lines.some((line) => !/^ *(?:\{\{|\r?$)/.test(line) && !line.startsWith(" ".repeat(margin)))) return undefined;
  return lines.map((line) => line.slice(Math.min(margin, /^ */.exec(line)?.[0].length ?? 0))).join("\n");
}

/** A string between backquotes keeps the margins that are written in it. */
function hasTextOfLines(items: readonly Item[]): boolean {
  const operands = tagsIn(items).flatMap(({ action }) => operandsIn(action));
  return operands.some((operand) => operand.kind === "string" && operand.value.includes("\n") && operand.raw);
}

/** The widths that `indent` and `nindent` are given; nothing for one that is not written as a number. */
function indentsIn(items: readonly Item[]): readonly (Literal | undefined)[] {
  return tagsIn(items).flatMap(({ span: { start }, action }) =>
    commandsIn(action).flatMap(({ command: { operands } }) => {
      const [first, width] = operands;
      if (first?.kind !== "function" || !/^n?indent$/.test(first.name)) return [];
      const isNumber = width?.kind === "number" && /^\d+$/.test(width.text);
      return [isNumber ? { ...width, span: shift(width.span, start) } : undefined];
    }),
  );
}
