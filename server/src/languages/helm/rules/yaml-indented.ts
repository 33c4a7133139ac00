/** `helm/yaml-indented`: what `toYaml` prints stands on lines of its own, all equally far in. */
import type { Edit } from "../../../model/edit";
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import { isChartTemplate } from "../template/claims";
import { isInText, lineOf, maskedLines, textOf, yamlLine } from "../template/margins";
import { type PrintedYaml, printedYaml } from "../template/printed-yaml";
import { typesIn } from "../value-types";

export const yamlIndented: Rule = {
  id: "helm/yaml-indented",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    const { items, problems } = goTemplate(file);
    if (!isChartTemplate(file, snapshot) || !/\.ya?ml$/.test(file.path) || problems.length > 0) return;
    const types = typesIn(snapshot, file);
    for (const printed of printedYaml(items)) {
      if (printed.indent?.name.name === "nindent" || printed.value === undefined) continue;
      const kind = types.collection(printed.value);
      const found = kind && misplaced(file, printed);
      if (found !== undefined) yield found;
    }
  },
};

/** Behind a key, or with blanks before the first line that the others do not have. */
function misplaced(file: SourceFile, printed: PrintedYaml): Finding | undefined {
  const { tag, pipeline } = printed.item;
  const { text } = file;
  const lines = maskedLines(file);
  const at = lines[lineOf(lines, tag.span.start)];
  if (at === undefined) return undefined;
  const line = at.start;
  const before = textOf(file, at).slice(0, tag.span.start - line);
  if (isInText(file, line + before.length - before.trimStart().length)) return undefined;
  const found = { span: pipeline.span };
  const above = yamlLine(before);
  if (above?.key !== undefined && above.opens === "entry") {
    const column = (above.columns.at(-1) ?? 0) + 2;
    return {
      ...found,
      message: "The first line of a table cannot stand behind its key: use nindent",
      fix: fix(text, printed, column),
    };
  }
  const isUneven =
    before !== "" && before.trim() === "" && !tag.trimsBefore && text.slice(line, tag.span.start) === before;
  if (!isUneven) return undefined;
  const message = "The blanks before this indent the first line alone, and the others not: use nindent";
  return { ...found, message, fix: fix(text, printed, printed.indent?.margin ?? before.length) };
}

function fix(text: string, { item: { tag, pipeline }, indent }: PrintedYaml, column: number) {
  const brace = tag.span.start;
  const trim: readonly Edit[] = tag.trimsBefore
    ? []
    : [{ span: { start: brace + 2, end: brace + 2 }, text: text.charAt(brace + 2) === " " ? "-" : "- " }];
  const end = pipeline.span.end;
  const margin: Edit =
    indent === undefined
      ? { span: { start: end, end }, text: ` | nindent ${column}` }
      : { span: { start: indent.name.nameSpan.start, end }, text: `nindent ${Math.max(column, indent.margin)}` };
  return { title: "Use nindent", edits: [...trim, margin], safe: false };
}
