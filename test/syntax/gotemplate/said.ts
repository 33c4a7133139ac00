/** A template's tree as a text, so that tests compare text with text. */
import { slice } from "../../../server/src/model/span";
import { parseTemplate } from "../../../server/src/syntax/gotemplate/parse";
import type { Item, Operand, Pipeline } from "../../../server/src/syntax/gotemplate/tree";

/** The tree of a text, one item in brackets each. */
export function tree(text: string): string {
  return parseTemplate(text).items.map(item).join("");

  function item(node: Item): string {
    if (node.kind === "text") return JSON.stringify(slice(text, node.span));
    if ("branches" in node) {
      const branches = node.branches.map(({ tag: { action }, items }) => {
        const keyword = action.keyword === undefined ? "" : slice(action.text, action.keyword);
        return `${keyword} ${pipeline(action.pipeline)}: ${items.map(item).join("")}`;
      });
      return `[${branches.join(" / ")}]`;
    }
    const { name, pipeline: run } = node.tag.action;
    if (node.kind === "output") return `[${pipeline(run)}]`;
    if (node.kind === "template") return `[template ${name?.value} ${pipeline(run)}]`;
    if (node.kind === "define" || node.kind === "block")
      return `[${node.kind} ${name?.value} ${pipeline(run)}: ${node.items.map(item).join("")}]`;
    return `[${node.kind}]`;
  }
}

function pipeline(node: Pipeline | undefined): string {
  if (node === undefined) return "-";
  const head = node.variables.map(({ name }) => name).join(",");
  const commands = node.commands.map(({ operands }) => operands.map(operand).join(" "));
  return [...(head === "" ? [] : [`${head} ${node.operator}`]), commands.join(" | ")].join(" ");
}

function operand(node: Operand): string {
  if (node.kind === "string") return JSON.stringify(node.value);
  if (!("fields" in node)) return node.text;
  const fields = node.fields.map(({ name }) => `.${name}`).join("");
  if (node.kind === "dot") return fields === "" ? "." : fields;
  return (node.kind === "parenthesis" ? `(${pipeline(node.pipeline)})` : node.name) + fields;
}

/** Each problem as its place and its words. */
export function problems(text: string): readonly string[] {
  return parseTemplate(text).problems.map(({ span, message }) => `${slice(text, span)} : ${message}`);
}
