/** `helm/indent-fits`: the number of `nindent` puts what is printed where the line above has room for it. */
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { shift } from "../../../model/span";
import { masked } from "../../../syntax/gotemplate/mask";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Action, Tag } from "../../../syntax/gotemplate/tree";
import { isChartTemplate } from "../template/claims";
import { isInText, lineOf, type MaskedLine, maskedLines, textOf, type YamlLine, yamlLine } from "../template/margins";
import { printedYaml } from "../template/printed-yaml";
import { typesIn } from "../value-types";

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
      const kind = value && types(tag).collection(value);
      const wanted = above && margin(above, indent.margin, kind);
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

/** Where it should be, or nothing where it may be right. */
function margin({ columns, opens }: YamlLine, given: number, kind: "list" | "map" | undefined): number | undefined {
  const column = columns.at(-1) ?? 0;
  if (opens === "text") return given <= column ? column + 2 : undefined;
  if (opens === "entry") return given < column || (given === column && kind === "map") ? column + 2 : undefined;
  return kind !== undefined && given > column ? column : undefined;
}

/** The line of YAML that what is printed at a place surely follows. */
function lineAbove(file: SourceFile, tags: readonly Tag[], index: number): YamlLine | undefined {
  const start = tags[index]?.span.start ?? 0;
  const lines = maskedLines(file);
  const number = lineOf(lines, start);
  const own = lines[number];
  if (own === undefined) return undefined;
  const before = textOf(file, own).slice(0, start - own.start);
  if (before.trim() !== "") return isInText(file, own.start + before.search(/\S/)) ? undefined : yamlLine(before);
  const above = lineBefore(lines, number);
  if (above === undefined || isInText(file, above.start + (above.margin ?? 0))) return undefined;
  const mask = masked(file).text;
  for (let at = index - 1; at >= 0; at--) {
    const tag = tags[at];
    if (tag === undefined || tag.span.start < above.start) break;
    if (!leadsOn(tag.action) && mask.charAt(tag.span.start) !== "_") return undefined;
  }
  return yamlLine(textOf(file, above));
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
