/** The labels that LABEL gives to stages. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import type { Placed, Word } from "../../syntax/dockerfile/tree";
import { dockerfile } from "./instructions";
import { at, type Stage, stageAt } from "./stages";
import { expand } from "./values";

/** One pair. */
export interface Label {
  /** Without quotes; `plain` where nothing but the name is written. */
  readonly key: Word & { readonly plain: boolean };
  /** Nothing where a build argument or the base image decides it. */
  readonly value: { readonly text: string; readonly span: Span } | undefined;
}

/** All of a file, in order, but what ONBUILD registers. */
export const labels: (file: SourceFile) => readonly Label[] = memo((file) =>
  dockerfile(file).instructions.flatMap((placed) => labelsIn(file, placed)),
);

/** Those of a stage and of the stages it starts from. */
export function labelsOfImage(file: SourceFile, stage: Stage): readonly Label[] {
  const found: Label[] = [];
  for (let each: Stage | undefined = stage; each !== undefined; each = each.base)
    for (const placed of each.instructions) found.push(...labelsIn(file, placed));
  return found;
}

function labelsIn(file: SourceFile, placed: Placed): readonly Label[] {
  if (placed.node.name !== "LABEL") return [];
  return placed.node.pairs.map(({ key, value }) => {
    const word = at(placed, key);
    const text = key.text.replace(/^(["'])(.*)\1$/s, "$2");
    return { key: { ...word, text, plain: text === key.text }, value: value && valueOf(file, placed, value) };
  });
}

/** A value with variables is somebody else's to choose. */
function valueOf(file: SourceFile, placed: Placed, value: Word): Label["value"] {
  if (value.text.includes("$")) return undefined;
  const found = expand({ file, stage: stageAt(file, placed.start), offset: placed.start }, value.text);
  return found.kind === "text" ? { text: found.text, span: at(placed, value) } : undefined;
}
