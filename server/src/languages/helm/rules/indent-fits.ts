/** `helm/indent-fits`: the number of `nindent` puts what is printed where the line above has room for it. */
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { masked } from "../../../syntax/gotemplate/mask";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import { isChartTemplate } from "../template/claims";
import { isInText, lineOf, maskedLines, textOf, type YamlLine, yamlLine } from "../template/margins";
import { printedYaml } from "../template/printed-yaml";
import { type Action, actions } from "../template/tags";
import { typesIn } from "../value-types";

export const indentFits: Rule = {
  id: "helm/indent-fits",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    const { items, problems } = goTemplate(file);
    if (!isChartTemplate(file, snapshot) || /\.txt$/.test(file.path) || problems.length > 0) return;
    const types = typesIn(snapshot, file);
    for (const { item, value, indent } of printedYaml(items)) {
      if (indent?.name.name !== "nindent") continue;
      const above = lineAbove(file, item.tag.span.start);
      const kind = value && types.collection(value);
      const wanted = above && margin(above, indent.margin, kind);
      if (wanted === undefined) continue;
      const span = { start: indent.name.nameSpan.start, end: item.pipeline.span.end };
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
function lineAbove(file: SourceFile, start: number): YamlLine | undefined {
  const lines = maskedLines(file);
  const number = lineOf(lines, start);
  const own = lines[number];
  if (own === undefined) return undefined;
  const before = textOf(file, own).slice(0, start - own.start);
  if (before.trim() !== "") return isInText(file, own.start + before.search(/\S/)) ? undefined : yamlLine(before);
  const above = lines.slice(0, number).findLast(({ margin }) => margin !== undefined);
  if (above === undefined || isInText(file, above.start + (above.margin ?? 0))) return undefined;
  const between = actions(file).filter(({ tag }) => tag.span.start >= above.start && tag.span.start < start);
  const mask = masked(file).text;
  const isSure = between.every((action) => leadsOn(action) || mask.charAt(action.tag.span.start) === "_");
  return isSure ? yamlLine(textOf(file, above)) : undefined;
}

/** True for what prints nothing between a line and what follows it. */
function leadsOn({ item, tag }: Action): boolean {
  if ("branches" in item) return item.branches[0]?.tag === tag;
  return item.kind === "comment" || (item.kind === "output" && item.pipeline.variables.length > 0);
}
