/** What a FROM starts from, as far as the file alone decides it. */
import type { SourceFile } from "../../model/source-file";
import { joinLines } from "../../syntax/dockerfile/logical";
import { findVariables } from "../../syntax/dockerfile/variables";
import { dockerfile } from "./instructions";
import { type Stage, stageAt } from "./stages";
import { expand } from "./values";
import { declarationOf, isPredefined } from "./variables";

/** The image's name with defaults filled in, or nothing for a stage and where a build argument has to say more. */
export function imageOf(file: SourceFile, stage: Stage): string | undefined {
  if (stage.image === undefined || stage.base !== undefined) return undefined;
  return resolved(file, stage, stage.image.text);
}

/** A text of FROM with its variables replaced, or nothing when one has no default or comes from the builder. */
export function resolved(file: SourceFile, stage: Stage, text: string): string | undefined {
  const offset = stage.from.start;
  if (!isSettled(file, offset, text, 0)) return undefined;
  const value = expand({ file, stage: undefined, offset }, text);
  return value.kind === "text" ? value.text : undefined;
}

function isSettled(file: SourceFile, offset: number, text: string, depth: number): boolean {
  if (!text.includes("$")) return true;
  if (depth > 20) return false;
  const escape = dockerfile(file).escape;
  const logical = joinLines(text.replaceAll("\n", " "), 0, "");
  return findVariables(logical, { start: 0, end: text.length, escape, by: "builder" }).every((variable) => {
    if (!variable.closed || variable.modifier.endsWith("?")) return false;
    if (variable.modifier.endsWith("-")) return true;
    const declaration = declarationOf(file, variable.name.text, undefined, offset);
    if (declaration === undefined) return !isPredefined(variable.name.text);
    const { value, placed } = declaration;
    return value !== undefined && isSettled(file, placed.start, value.text, depth + 1);
  });
}

/** The image that a place is built on, through all its stages, as it is written; empty above the first FROM. */
export function originOf(file: SourceFile, offset: number): string {
  let stage = stageAt(file, offset);
  while (stage?.base !== undefined) stage = stage.base;
  return stage?.image?.text ?? "";
}
