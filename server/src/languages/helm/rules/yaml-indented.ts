/** `helm/yaml-indented`: what `toYaml` prints stands on lines of its own, all equally far in. */
import type { Edit } from "../../../model/edit";
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { shift } from "../../../model/span";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Tag } from "../../../syntax/gotemplate/tree";
import { isChartTemplate } from "../template/claims";
import { isInText, lineOf, maskedLines, textOf, yamlLine } from "../template/margins";
import { type PrintedYaml, printedYaml } from "../template/printed-yaml";
import { typesIn } from "../value-types";

export const yamlIndented: Rule = {
  id: "helm/yaml-indented",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    const { tags, problems } = goTemplate(file);
    if (!isChartTemplate(file, snapshot) || !/\.ya?ml$/.test(file.path) || problems.length > 0) return;
    const types = typesIn(snapshot, file);
    for (const tag of tags) {
      const printed = printedYaml(tag.action);
      if (printed?.value === undefined || printed.indent?.name.name === "nindent") continue;
      const kind = types(tag).collection(printed.value);
      const found = kind && misplaced(file, tag, printed);
      if (found !== undefined) yield found;
    }
  },
};

/** Behind a key, or with blanks before the first line that the others do not have. */
function misplaced(file: SourceFile, tag: Tag, printed: PrintedYaml): Finding | undefined {
  const { text } = file;
  const lines = maskedLines(file);
  const at = lines[lineOf(lines, tag.span.start)];
  if (at === undefined) return undefined;
  const line = at.start;
  const before = textOf(file, at).slice(0, tag.span.start - line);
  if (isInText(file, line + before.length - before.trimStart().length)) return undefined;
  const found = { span: shift(printed.pipeline.span, tag.span.start) };
  const above = yamlLine(before);
  if (above?.key !== undefined && above.opens === "entry") {
    const column = (above.columns.at(-1) ?? 0) + 2;
    return {
      ...found,
      message: "The first line of a table cannot stand behind its key: use nindent",
      fix: fix(tag, printed, column),
    };
  }
  const isUneven =
    before !== "" && before.trim() === "" && !tag.action.trimsBefore && text.slice(line, tag.span.start) === before;
  if (!isUneven) return undefined;
  const message = "The blanks before this indent the first line alone, and the others not: use nindent";
  return { ...found, message, fix: fix(tag, printed, printed.indent?.margin ?? before.length) };
}

function fix({ span: { start: brace }, action }: Tag, { pipeline, indent }: PrintedYaml, column: number) {
  const trim: readonly Edit[] = action.trimsBefore
    ? []
    : [{ span: { start: brace + 2, end: brace + 2 }, text: action.text.charAt(2) === " " ? "-" : "- " }];
  const end = brace + pipeline.span.end;
  const margin: Edit =
    indent === undefined
      ? { span: { start: end, end }, text: ` | nindent ${column}` }
      : {
          span: { start: brace + indent.name.nameSpan.start, end },
          text: `nindent ${Math.max(column, indent.margin)}`,
        };
  return { title: "Use nindent", edits: [...trim, margin], safe: false };
}
