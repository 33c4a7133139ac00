/** A stage under another name, with every place of the file that names it. */
import type { Fix } from "../../model/edit";
import type { SourceFile } from "../../model/source-file";
import { slice } from "../../model/span";
import { type Stage, stages, stageUses } from "./stages";

/** Safe when the builder takes both names for the same, because it ignores case. */
export function stageRenamed(file: SourceFile, stage: Stage, title: string, text: string): Fix | undefined {
  if (stage.name === undefined) return undefined;
  const uses = stageUses(file).filter(({ target, word }) => target === stage && !/^\d+$/.test(word.text));
  const spans = [stage.name, ...uses.map(({ word }) => word)].filter((word) => slice(file.text, word) !== text);
  const edits = spans.map(({ start, end }) => ({ span: { start, end }, text }));
  return { title, edits, safe: text.toLowerCase() === stage.name.text.toLowerCase() };
}

/** A name that no stage has yet, made from one that cannot stay. */
export function freeName(file: SourceFile, name: string): string {
  const taken = new Set(stages(file).map((stage) => stage.name?.text.toLowerCase()));
  const start =
    name
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, "-")
      .replace(/^[^a-z]+/, "") || "stage";
  for (let number = 2; taken.has(start) && number < 1000; number++) {
    if (!taken.has(`${start}-${number}`)) return `${start}-${number}`;
  }
  return start;
}
