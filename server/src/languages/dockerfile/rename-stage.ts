/** A stage under another name, with every place of the file that names it. */
import type { Fix } from "../../model/edit";
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { slice } from "../../model/span";
import type { Word } from "../../syntax/dockerfile/tree";
import { type Stage, stages, stageUses } from "./stages";

/** Safe when the builder takes both names for the same, because it ignores case. */
export function stageRenamed(file: SourceFile, stage: Stage, title: string, text: string): Fix | undefined {
  if (stage.name === undefined) return undefined;
  const words = [stage.name, ...(usesByStage(file).get(stage) ?? [])].filter((word) => slice(file.text, word) !== text);
  const edits = words.map(({ start, end }) => ({ span: { start, end }, text }));
  return { title, edits, safe: text.toLowerCase() === stage.name.text.toLowerCase() };
}

/** A name that no stage has yet, made from one that cannot stay. */
export function freeName(file: SourceFile, name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9._-]+/g, "-");
  const start = plain.replace(/^[^a-z]+/, "") || "stage";
  let free = start;
  for (let number = 2; takenNames(file).has(free) && number < 100; number++) free = `${start}-${number}`;
  return free;
}

const takenNames = memo((file: SourceFile) => new Set(stages(file).map(({ name }) => name?.text.toLowerCase())));

/** Numbers stay what they are. */
const usesByStage = memo((file: SourceFile): ReadonlyMap<Stage, readonly Word[]> => {
  const uses = new Map<Stage, Word[]>();
  for (const { target, word } of stageUses(file)) {
    if (target === undefined || /^\d+$/.test(word.text)) continue;
    const list = uses.get(target);
    if (list === undefined) uses.set(target, [word]);
    else list.push(word);
  }
  return uses;
});
