/** ARG and ENV: what declares a variable, which declaration a use means, and what its value is. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { predefinedArguments } from "../../schema/dockerfile";
import type { Instruction, Pair, Placed, Variable, Word } from "../../syntax/dockerfile/tree";
import { looking, type Part, parts } from "./parts";
import { at, preamble, type Stage, stageAt, stages } from "./stages";

/** An ARG or ENV pair. Places count from the file's start. */
export interface Declaration {
  readonly kind: "ARG" | "ENV";
  readonly name: Word;
  /** As written, quotes kept; absent for an ARG without a default. */
  readonly value: Word | undefined;
  readonly placed: Placed;
  /** Nothing for an ARG above the first FROM. */
  readonly stage: Stage | undefined;
}

/** A `$NAME` and where it stands. */
export interface VariableUse {
  readonly variable: Variable;
  /** The name, at its place in the file. */
  readonly name: Word;
  readonly placed: Placed;
  /** The stage whose variables count: nothing in FROM itself, which sees the arguments above the first FROM only. */
  readonly stage: Stage | undefined;
}

/** Stages that start from each other: an image has no more layers than that. */
const deepest = 127;

/** Declarations by scope, each in order: the preamble under `undefined`. */
export const declarations: (file: SourceFile) => ReadonlyMap<Stage | undefined, readonly Declaration[]> = memo(
  (file) => {
    const scopes = new Map<Stage | undefined, readonly Declaration[]>();
    for (const part of parts(file).slice(0, 1)) scopes.set(undefined, declared(file, part, undefined));
    for (const stage of stages(file)) scopes.set(stage, declared(file, stage.part, stage));
    return scopes;
  },
);

/** Every use of a variable, in order. */
export const variableUses: (file: SourceFile) => readonly VariableUse[] = memo((file) => [
  ...preamble(file).flatMap((placed) => usesIn(placed, undefined)),
  ...stages(file).flatMap((stage) => [
    ...usesIn(stage.from, undefined),
    ...stage.instructions.flatMap((placed) => usesIn(placed, stage)),
  ]),
]);

/** The use under a cursor. */
export function variableUseAt(file: SourceFile, placed: Placed, offset: number): VariableUse | undefined {
  const stage = placed.node.name === "FROM" ? undefined : stageAt(file, placed.start);
  return usesIn(placed, stage).findLast(
    ({ variable }) => placed.start + variable.start <= offset && offset <= placed.start + variable.end,
  );
}

/**
 * The declaration a name means at a place. The nearest one above it counts that sets a value: ENV, or ARG with a default
 * or one above the first FROM; a stage sees what the stages it starts from declare. Where none sets a value, the nearest
 * bare ARG is the answer; `valueOf` looks further.
 */
export function declarationOf(
  file: SourceFile,
  name: string,
  stage: Stage | undefined,
  offset: number,
): Declaration | undefined {
  let bare: Declaration | undefined;
  for (let scope = stage, depth = 0; scope !== undefined && depth < deepest; scope = scope.base, depth++) {
    const entry = lastBefore(inScope(file, scope, name), offset);
    if (entry?.setting !== undefined) return entry.setting;
    bare ??= entry?.declaration;
  }
  if (stage !== undefined) return bare;
  const entry = lastBefore(inScope(file, undefined, name), offset);
  return entry?.setting ?? entry?.declaration;
}

/** The ARG above the first FROM whose value a stage's bare `ARG NAME` takes over. */
export function globalOf(file: SourceFile, name: string): Declaration | undefined {
  const last = inScope(file, undefined, name).at(-1);
  return last?.setting ?? last?.declaration;
}

/** True for arguments the builder offers without a declaration in FROM: platforms and proxies. */
export function isPredefined(name: string): boolean {
  return predefinedArguments.has(name);
}

/** A declaration with the nearest of its name, itself included, that sets a value. */
interface Entry {
  readonly declaration: Declaration;
  readonly setting: Declaration | undefined;
}

const scopeIndex = memo((file: SourceFile) => {
  const index = new Map<Stage | undefined, ReadonlyMap<string, readonly Entry[]>>();
  const globals = entriesByName(declarations(file).get(undefined) ?? [], new Map());
  for (const [stage, list] of declarations(file)) {
    index.set(stage, stage === undefined ? globals : entriesByName(list, globals));
  }
  return index;
});

function entriesByName(list: readonly Declaration[], globals: ReadonlyMap<string, readonly Entry[]>) {
  const byName = new Map<string, Entry[]>();
  for (const declaration of list) {
    const { kind, name, value } = declaration;
    const entries = byName.get(name.text) ?? [];
    const inherited = globals.get(name.text)?.at(-1)?.setting !== undefined || isPredefined(name.text);
    const sets = kind === "ENV" || value !== undefined || inherited;
    entries.push({ declaration, setting: sets ? declaration : entries.at(-1)?.setting });
    byName.set(name.text, entries);
  }
  return byName;
}

function inScope(file: SourceFile, stage: Stage | undefined, name: string): readonly Entry[] {
  return scopeIndex(file).get(stage)?.get(name) ?? [];
}

/** A name counts from where it stands: of two arguments in one ARG the second sees the first. */
function lastBefore(entries: readonly Entry[], offset: number): Entry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.declaration.name.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1];
}

function declared(file: SourceFile, part: Part, stage: Stage | undefined): readonly Declaration[] {
  return settingPairs(file, part).flatMap(({ placed, found: { key, value } }) => {
    const kind = placed.node.name === "ARG" ? "ARG" : "ENV";
    if (kind === "ENV" && stage === undefined) return [];
    return [{ kind, name: at(placed, key), value: value && at(placed, value), placed, stage }];
  });
}

const settingPairs = looking(pairsOf);

/** What an ARG or ENV declares. */
export function pairsOf({ name, pairs }: Instruction): readonly Pair[] {
  if (name !== "ARG" && name !== "ENV") return [];
  return pairs.filter(({ key }) => key.text !== "" && !key.text.includes("$"));
}

function usesIn(placed: Placed, stage: Stage | undefined): readonly VariableUse[] {
  const node = placed.node.trigger ?? placed.node;
  return node.variables.map((variable) => ({ variable, name: at(placed, variable.name), placed, stage }));
}
