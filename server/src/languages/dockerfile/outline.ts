/** The outline of a Dockerfile: stages hold their instructions. */
import type { OutlineItem } from "../../model/outline";
import type { SourceFile } from "../../model/source-file";
import { shift } from "../../model/span";
import type { Placed } from "../../syntax/dockerfile/tree";
import { dockerfile } from "./instructions";
import { preamble, type Stage, stages } from "./stages";

/** Directives, global arguments, stages. */
export function outline(file: SourceFile): readonly OutlineItem[] {
  const directives = dockerfile(file).directives.map((each): OutlineItem => {
    return {
      name: each.name.text,
      detail: each.value.text,
      kind: "directive",
      span: each.name,
      whole: each,
      children: [],
    };
  });
  return [...directives, ...preamble(file).map(instructionItem), ...stages(file).map(stageItem)];
}

function stageItem(stage: Stage): OutlineItem {
  const { from, name, image } = stage;
  return {
    name: name?.text ?? image?.text ?? "FROM",
    detail: name === undefined ? "" : (image?.text ?? ""),
    kind: "stage",
    span: name ?? image ?? shift(from.node.keyword, from.start),
    whole: { start: from.start, end: stage.end },
    children: stage.instructions.map(instructionItem),
  };
}

function instructionItem(placed: Placed): OutlineItem {
  const { node, start, end } = placed;
  return {
    name: node.name,
    detail: (node.rest?.text ?? "").replace(/\s+/g, " ").slice(0, 80),
    kind: node.name === "ARG" || node.name === "ENV" ? "variable" : "instruction",
    span: shift(node.keyword, start),
    whole: { start, end },
    children: [],
  };
}
