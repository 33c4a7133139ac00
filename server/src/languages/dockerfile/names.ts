/** What a Dockerfile defines and points at: stages and variables. */
import { memo } from "../../model/memo";
import type { Definition, Reference } from "../../model/name";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { sourceReferences } from "./context/references";
import { type Stage, stages, stageUses } from "./stages";
import { type Declaration, declarationOf, declarations, globalOf, variableUses } from "./variables";

/** Stages, arguments and environment variables. */
export const definitions: (file: SourceFile) => readonly Definition[] = memo((file) => [
  ...stages(file).map((stage) => stageDefinition(file, stage)),
  ...[...declarations(file).values()].flat().map((declaration) => variableDefinition(file, declaration)),
]);

/** Every place that names one of them, or a file of the build context. */
export function references(file: SourceFile, snapshot: Snapshot): readonly Reference[] {
  return ownReferences(file)(sourceReferences(file, snapshot));
}

const ownReferences = memo((file: SourceFile) => {
  const own = [...stageReferences(file), ...variableReferences(file), ...repeatedArguments(file)];
  return memo((paths: readonly Reference[]): readonly Reference[] => [...own, ...paths]);
});

/** Why a name cannot be given; the builder's own rules. */
export function refuseName(kind: Definition["kind"], name: string): string | undefined {
  if (kind === "stage") {
    if (/^[a-z][a-z0-9-_.]*$/i.test(name)) return undefined;
    return `A stage name starts with a letter and holds letters, digits, "-", "_" and "." only`;
  }
  if (/^[A-Za-z_]\w*$/.test(name)) return undefined;
  return `A variable name starts with a letter or "_" and holds letters, digits and "_" only`;
}

/** A stage's id: its name, or its number when it has none; the earlier of two of one name gets its number as well. */
function stageId(file: SourceFile, stage: Stage): string {
  const name = stage.name?.text.toLowerCase();
  if (name === undefined) return `${file.path}#stage.${stage.index}`;
  const later = stages(file).some((each) => each.index > stage.index && each.name?.text.toLowerCase() === name);
  return `${file.path}#stage.${name}${later ? `~${stage.index}` : ""}`;
}

/** An ARG is one thing in all stages, as `--build-arg` sets it in all; an ENV belongs to the stage that sets it first. */
function variableId(file: SourceFile, { kind, name, stage }: Declaration): string {
  if (kind === "ARG" || stage === undefined) return `${file.path}#arg.${name.text}`;
  let owner = stage;
  for (let base = stage.base; base !== undefined; base = base.base) {
    if (setsEnv(file, base, name.text)) owner = base;
  }
  return `${file.path}#env.${owner.index}.${name.text}`;
}

function stageDefinition(file: SourceFile, stage: Stage): Definition {
  const { name, from } = stage;
  const keyword = { start: from.start + from.node.keyword.start, end: from.start + from.node.keyword.end };
  return {
    id: stageId(file, stage),
    kind: "stage",
    name: name?.text ?? String(stage.index),
    span: name ?? keyword,
    whole: { start: from.start, end: stage.end },
    spelled: name !== undefined,
  };
}

function variableDefinition(file: SourceFile, declaration: Declaration): Definition {
  const { kind, name, value } = declaration;
  return {
    id: variableId(file, declaration),
    kind: kind === "ARG" ? "argument" : "variable",
    name: name.text,
    span: name,
    whole: { start: name.start, end: value?.end ?? name.end },
  };
}

function* stageReferences(file: SourceFile): Iterable<Reference> {
  for (const { word, target } of stageUses(file)) {
    if (target === undefined) continue;
    const spelled = target.name?.text.toLowerCase() === word.text.toLowerCase();
    yield { id: stageId(file, target), span: word, spelled };
  }
}

function* variableReferences(file: SourceFile): Iterable<Reference> {
  for (const { name, stage, placed } of variableUses(file)) {
    const declaration = declarationOf(file, name.text, stage, placed.start);
    if (declaration === undefined) continue;
    yield { id: variableId(file, declaration), span: name, spelled: true, target: declaration.name };
  }
}

/** A bare `ARG NAME` in a stage points at the one above the first FROM. */
function* repeatedArguments(file: SourceFile): Iterable<Reference> {
  for (const declaration of [...declarations(file).values()].flat()) {
    if (declaration.kind !== "ARG" || declaration.stage === undefined || declaration.value !== undefined) continue;
    const outer = globalOf(file, declaration.name.text);
    if (outer === undefined) continue;
    yield { id: variableId(file, outer), span: declaration.name, spelled: true, target: outer.name };
  }
}

function setsEnv(file: SourceFile, stage: Stage, name: string): boolean {
  return (declarations(file).get(stage) ?? []).some((each) => each.kind === "ENV" && each.name.text === name);
}
