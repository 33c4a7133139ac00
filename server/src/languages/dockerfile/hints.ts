/** What variables and numbers stand for, behind the words that use them. */
import type { Hint } from "../../model/inlay";
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import type { Word } from "../../syntax/dockerfile/tree";
import { readImageReference } from "../../syntax/image-reference";
import { at, type Stage, stages, stageUses } from "./stages";
import { expand } from "./values";

const longest = 60;

/** In order: images of FROM, folders of WORKDIR, and numbers that name stages. */
export const hints: (file: SourceFile) => readonly Hint[] = memo((file) => {
  const found = [...imageHints(file), ...folderHints(file), ...numberHints(file)];
  return found.sort((a, b) => a.at - b.at);
});

function* imageHints(file: SourceFile): Iterable<Hint> {
  for (const { image, from } of stages(file)) {
    const [found] = image === undefined ? [] : resolved(file, undefined, from.start, image);
    if (found !== undefined && readImageReference(found.label.slice(2)).valid) yield found;
  }
}

function* folderHints(file: SourceFile): Iterable<Hint> {
  for (const stage of stages(file)) {
    for (const placed of stage.instructions) {
      const [folder] = placed.node.name === "WORKDIR" ? placed.node.words : [];
      if (folder !== undefined) yield* resolved(file, stage, placed.start, at(placed, folder));
    }
  }
}

function* resolved(file: SourceFile, stage: Stage | undefined, offset: number, word: Word): Iterable<Hint> {
  if (!word.text.includes("$")) return;
  const value = expand({ file, stage, offset }, word.text);
  if (value.kind === "text" && value.text !== "") yield hint(word, value.text);
}

function* numberHints(file: SourceFile): Iterable<Hint> {
  for (const { kind, word, target } of stageUses(file)) {
    if (kind !== "copy" || target === undefined || !/^\d+$/.test(word.text)) continue;
    const name = target.name?.text ?? target.image?.text;
    if (name !== undefined) yield hint(word, name);
  }
}

function hint(word: Word, text: string): Hint {
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return { at: word.end, label: `= ${short}` };
}
