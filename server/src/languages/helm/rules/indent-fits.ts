/** `helm/indent-fits`: the number of `nindent` puts what is printed where the line above has room for it. */
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { type Span, shift } from "../../../model/span";
import type { Type } from "../../../schema/type";
import { masked } from "../../../syntax/gotemplate/mask";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Action, Operand, Tag } from "../../../syntax/gotemplate/tree";
import { isChartTemplate } from "../template/claims";
import { typeAt } from "../template/manifest";
import { isInText, lineOf, type MaskedLine, maskedLines, textOf, type YamlLine, yamlLine } from "../template/margins";
import { printedYaml } from "../template/printed-yaml";
import { type Types, typesIn } from "../value-types";

export const indentFits: Rule = {
  id: "helm/indent-fits",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    const { tags, problems } = goTemplate(file);
    if (!isChartTemplate(file, snapshot) || /\.txt$/.test(file.path) || problems.length > 0) return;
    const types = typesIn(snapshot, file);
    for (const [index, tag] of tags.entries()) {
      const { pipeline, value, indent } = printedYaml(tag.action) ?? {};
      if (pipeline === undefined || indent?.name.name !== "nindent") continue;
      const above = lineAbove(file, tags, index);
      if (above === undefined) continue;
      const kind = value && kindOf(types(tag), value, typeAt(file, above.place));
      const wanted = margin(above.line, indent.margin, kind);
      if (wanted === undefined) continue;
      const span = shift({ start: indent.name.nameSpan.start, end: pipeline.span.end }, tag.span.start);
      const message = `nindent ${indent.margin} does not fit the line above, which has room at ${wanted}`;
      yield {
        span,
        message,
        fix: { title: `Use nindent ${wanted}`, edits: [{ span, text: `nindent ${wanted}` }], safe: false },
      };
    }
  },
};

type Kind = "list" | "map" | "either";

/** An empty table of the values may stand for a list, unless Kubernetes wants a table there. */
function kindOf(types: Types, value: Operand, wanted: Type | undefined): Kind | undefined {
  const kind = types.collection(value);
  const isSure =
    kind !== "map" || types.of(value)?.type === "map" || wanted?.kind === "object" || wanted?.kind === "map";
  return isSure ? kind : "either";
}

/** Where it should be, or nothing where it may be right. */
function margin({ columns, opens }: YamlLine, given: number, kind: Kind | undefined): number | undefined {
  const column = columns.at(-1) ?? 0;
  if (opens === "text") return given <= column ? column + 2 : undefined;
  if (opens === "entry") return given < column || (given === column && kind === "map") ? column + 2 : undefined;
  return kind !== undefined && given > column ? column : undefined;
}

/** The line of YAML that what is printed surely follows, which may be the start of its own, and the place behind it. */
interface Above {
  readonly line: YamlLine;
  readonly place: Span;
}

function lineAbove(file: SourceFile, tags: readonly Tag[], index: number): Above | undefined {
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
