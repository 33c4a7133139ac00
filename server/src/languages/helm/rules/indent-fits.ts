/** `helm/indent-fits`: the number of `nindent` puts what is printed where the line above has room for it. */
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import type { Type } from "../../../schema/type";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Operand } from "../../../syntax/gotemplate/tree";
import { isChartTemplate } from "../template/claims";
import { lineAbove } from "../template/line-above";
import { typeAt } from "../template/manifest";
import type { YamlLine } from "../template/margins";
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
