/** `helm/text-quoted`: what Kubernetes wants as a text is quoted, where YAML would read a number or a boolean. */
import type { Rule } from "../../../model/rule";
import { valueOf } from "../../../schema/scalar";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import { itemsIn } from "../../../syntax/gotemplate/walk";
import { isChartTemplate } from "../template/claims";
import { fields } from "../template/manifest";
import { type Typed, typesIn } from "../value-types";

export const textQuoted: Rule = {
  id: "helm/text-quoted",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    const { items, problems } = goTemplate(file);
    if (!isChartTemplate(file, snapshot) || !/\.ya?ml$/.test(file.path) || problems.length > 0) return;
    const outputs = new Map([...itemsIn(items)].map((item) => [`${item.span.start} ${item.span.end}`, item]));
    const types = typesIn(snapshot, file);
    for (const { scalar, start, type } of fields(file)) {
      if (scalar.style !== "plain" || type.kind !== "scalar" || type.scalar !== "string") continue;
      const output = outputs.get(`${start + scalar.start} ${start + scalar.end}`);
      const read = output?.kind === "output" ? readAs(types.piped(output.pipeline.commands)) : undefined;
      if (output?.kind !== "output" || read === undefined) continue;
      const { end } = output.pipeline.span;
      const fix = { title: "Put it in quotes", edits: [{ span: { start: end, end }, text: " | quote" }], safe: false };
      yield {
        span: output.pipeline.span,
        message: `Without quotes this is ${read}, and the API server wants a text here`,
        fix,
      };
    }
  },
};

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
