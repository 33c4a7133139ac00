/** Variables of FROM that nothing above the first FROM declares. */
import type { Fix } from "../../model/edit";
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { slice } from "../../model/span";
import { platformArguments } from "../../schema/dockerfile";
import { closest } from "../../syntax/closest";
import type { Variable, Word } from "../../syntax/dockerfile/tree";
import { resolved } from "./from-image";
import { at, type Stage, stages } from "./stages";
import { type Declaration, declarationOf, declarations, isPredefined } from "./variables";

/** A use of such a variable. */
export interface Undeclared {
  readonly name: Word;
  /** The part of FROM it stands in. */
  readonly what: "image" | "platform";
  /** True when that part is empty without it, whatever build arguments are given. */
  readonly blank: boolean;
  readonly advice: string;
  readonly fix: Fix;
}

/** In order; a variable that brings its own default is no problem. */
export const undeclaredInFrom: (file: SourceFile) => readonly Undeclared[] = memo((file) => {
  const uses = stages(file).flatMap((stage) =>
    stage.from.node.variables
      .filter((variable) => isUndeclared(file, stage, variable))
      .map((variable) => ({ stage, variable })),
  );
  if (uses.length === 0) return [];
  const inStages = stageArguments(file);
  return uses.map(({ stage, variable }) => undeclared(file, stage, variable, inStages));
});

function isUndeclared(file: SourceFile, { from }: Stage, { name, modifier, closed }: Variable): boolean {
  if (!closed || /^:?[-+?]$/.test(modifier) || isPredefined(name.text)) return false;
  return declarationOf(file, name.text, undefined, from.start) === undefined;
}

function undeclared(
  file: SourceFile,
  stage: Stage,
  variable: Variable,
  inStages: ReadonlyMap<string, Declaration>,
): Undeclared {
  const name = at(stage.from, variable.name);
  const flag = stage.from.node.flags.find(({ start, end }) => start <= variable.start && variable.end <= end);
  const text = flag === undefined ? stage.image?.text : flag.value?.text;
  const blank = text !== undefined && resolved(file, stage, text) === "";
  const globals = (declarations(file).get(undefined) ?? []).map((each) => each.name.text);
  const meant = closest(name.text, [...globals, ...platformArguments]);
  const inStage = inStages.get(name.text);
  const part = { name, what: flag === undefined ? "image" : "platform", blank } as const;
  if (meant !== undefined) {
    const fix = { title: `Write ${meant}`, edits: [{ span: name, text: meant }], safe: false };
    return { ...part, advice: `did you mean ${meant}?`, fix };
  }
  const advice = inStage === undefined ? "declare it above the first FROM" : "its ARG is inside a stage; move it up";
  return { ...part, advice, fix: declare(file, name.text, inStage) };
}

/** Arguments that only a stage knows, the first of each name. */
function stageArguments(file: SourceFile): ReadonlyMap<string, Declaration> {
  const first = new Map<string, Declaration>();
  for (const [stage, list] of declarations(file)) {
    if (stage === undefined) continue;
    for (const each of list) if (each.kind === "ARG" && !first.has(each.name.text)) first.set(each.name.text, each);
  }
  return first;
}

function declare(file: SourceFile, name: string, inStage: Declaration | undefined): Fix {
  const start = stages(file)[0]?.from.start ?? 0;
  const value = inStage?.value === undefined ? "" : `=${slice(file.text, inStage.value)}`;
  const text = `ARG ${name}${value}\n`;
  return { title: "Declare it above the first FROM", edits: [{ span: { start, end: start }, text }], safe: false };
}
