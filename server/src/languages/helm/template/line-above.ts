/** The line of a template that a block of YAML is printed below. */
import type { SourceFile } from "../../../model/source-file";
import type { Span } from "../../../model/span";
import { masked } from "../../../syntax/gotemplate/mask";
import type { Action, Tag } from "../../../syntax/gotemplate/tree";
import { isInText, lineOf, type MaskedLine, maskedLines, textOf, type YamlLine, yamlLine } from "./margins";

/** The line of YAML that what is printed surely follows, which may be the start of its own, and the place behind it. */
export interface Above {
  readonly line: YamlLine;
  readonly place: Span;
}

/** Nothing where another branch, another action that prints, or a text comes between. */
export function lineAbove(file: SourceFile, tags: readonly Tag[], index: number): Above | undefined {
  const { start, end } = tags[index]?.span ?? { start: 0, end: 0 };
  const lines = maskedLines(file);
  const number = lineOf(lines, start);
  const own = lines[number];
  if (own === undefined) return undefined;
  const before = textOf(file, own).slice(0, start - own.start);
  if (before.trim() !== "")
    return isInText(file, own.start + before.search(/\S/)) ? undefined : aboveIn(before, { start, end });
  const above = lineBefore(lines, number);
  if (above === undefined || isInText(file, above.start + (above.margin ?? 0))) return undefined;
  const mask = masked(file).text;
  for (let at = index - 1; at >= 0; at--) {
    const tag = tags[at];
    if (tag === undefined || tag.span.start < above.start) break;
    if (!leadsOn(tag.action) && mask.charAt(tag.span.start) !== "_") return undefined;
  }
  const text = textOf(file, above);
  const behind = above.start + text.length;
  return aboveIn(text, { start: behind, end: behind });
}

function aboveIn(text: string, place: Span): Above | undefined {
  const line = yamlLine(text);
  return line && { line, place };
}

/** The nearest line above that is not blank. */
function lineBefore(lines: readonly MaskedLine[], number: number): MaskedLine | undefined {
  let at = number - 1;
  while (at >= 0 && lines[at]?.margin === undefined) at--;
  return lines[at];
}

/** True for what prints nothing between a line and what follows it. */
function leadsOn({ kind, pipeline }: Action): boolean {
  if (kind === "output") return (pipeline?.variables.length ?? 0) > 0;
  return kind === "comment" || kind === "if" || kind === "with" || kind === "range";
}
