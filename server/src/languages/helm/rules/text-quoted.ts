/** `helm/text-quoted`: what Kubernetes wants as a text is quoted, where YAML would read a number or a boolean. */
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { shift } from "../../../model/span";
import { valueOf } from "../../../schema/scalar";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Tag } from "../../../syntax/gotemplate/tree";
import { isChartTemplate } from "../template/claims";
import { typeAt } from "../template/manifest";
import { type Typed, type Types, typesIn } from "../value-types";

export const textQuoted: Rule = {
  id: "helm/text-quoted",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    const { tags, problems } = goTemplate(file);
    if (!isChartTemplate(file, snapshot) || !/\.ya?ml$/.test(file.path) || problems.length > 0) return;
    const types = typesIn(snapshot, file);
    for (const tag of tags) {
      const { kind, pipeline } = tag.action;
      const read = kind === "output" ? printedAs(types(tag)) : undefined;
      if (pipeline === undefined || read === undefined || !isText(file, tag)) continue;
      const span = shift(pipeline.span, tag.span.start);
      const edit = { span: { start: span.end, end: span.end }, text: " | quote" };
      const message = `Without quotes this is ${read}, and the API server wants a text here`;
      yield { span, message, fix: { title: "Put it in quotes", edits: [edit], safe: false } };
    }
  },
};

/** True for all of a value without quotes, in a field that holds a text. */
function isText(file: SourceFile, { span }: Tag): boolean {
  const type = typeAt(file, span);
  return type?.kind === "scalar" && type.scalar === "string";
}

const printedAs = memo(({ action, piped }: Types) => readAs(piped(action.pipeline?.commands ?? [])));

/** What YAML makes of what is printed, where that is no text. */
function readAs(typed: Typed | undefined): string | undefined {
  if (typed?.type === "int" || typed?.type === "float") return "a number";
  if (typed?.type === "bool") return "a boolean";
  const node = typed?.value?.node;
  if (typed?.type !== "string" || node?.kind !== "scalar") return undefined;
  const { tag: _, ...plain } = node;
  const value = valueOf({ ...plain, style: "plain" });
  if (typeof value === "number") return `the number ${node.text}`;
  return typeof value === "boolean" ? `the boolean ${value}` : undefined;
}
