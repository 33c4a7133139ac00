/** ARG and ENV: what declares a variable, which declaration a use means, and what its value is. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { predefinedArguments } from "../../schema/dockerfile";
import type { Pair, Placed, Variable, Word } from "../../syntax/dockerfile/tree";
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

/** Declarations by scope, each in order: the preamble under `undefined`. */
export const declarations: (file: SourceFile) => ReadonlyMap<Stage | undefined, readonly Declaration[]> = memo(
  (file) => {
    const scopes = new Map<Stage | undefined, readonly Declaration[]>();
    scopes.set(
      undefined,
      preamble(file).flatMap((placed) => declared(placed, undefined)),
    );
    for (const stage of stages(file)) {
      scopes.set(
        stage,
        stage.instructions.flatMap((placed) => declared(placed, stage)),
      );
    }
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
 * The declaration a name means at a place: an ENV above it wins over an ARG, the nearest one of its kind counts, and a
 * stage sees what the stages it starts from declare. An ARG without a default that repeats a global one is the answer
 * itself; `valueOf` looks further.
 */
export function declarationOf(
  file: SourceFile,
  name: string,
  stage: Stage | undefined,
  offset: number,
): Declaration | undefined {
  let argument: Declaration | undefined;
  for (let scope = stage; scope !== undefined; scope = scope.base) {
    const above =
      inScope(file, scope)
        .get(name)
        ?.filter((each) => each.placed.start < offset) ?? [];
    const env = above.findLast((each) => each.kind === "ENV");
    if (env !== undefined) return env;
    argument ??= above.at(-1);
  }
  if (stage !== undefined) return argument;
  return inScope(file, undefined)
    .get(name)
    ?.findLast((each) => each.placed.start < offset);
}

/** The ARG above the first FROM whose value a stage's bare `ARG NAME` takes over. */
export function globalOf(file: SourceFile, name: string): Declaration | undefined {
  return inScope(file, undefined).get(name)?.at(-1);
}

/** True for arguments the builder offers without a declaration in FROM: platforms and proxies. */
export function isPredefined(name: string): boolean {
  return predefinedArguments.has(name);
}

const scopeIndex = memo((file: SourceFile) => {
  const index = new Map<Stage | undefined, ReadonlyMap<string, readonly Declaration[]>>();
  for (const [stage, list] of declarations(file)) {
    const byName = new Map<string, Declaration[]>();
    for (const each of list) byName.set(each.name.text, [...(byName.get(each.name.text) ?? []), each]);
    index.set(stage, byName);
  }
  return index;
});

function inScope(file: SourceFile, stage: Stage | undefined): ReadonlyMap<string, readonly Declaration[]> {
  return scopeIndex(file).get(stage) ?? new Map();
}

function declared(placed: Placed, stage: Stage | undefined): readonly Declaration[] {
  const { name, pairs } = placed.node;
  if (name !== "ARG" && (name !== "ENV" || stage === undefined)) return [];
  return pairs.filter(isDeclaration).map((pair) => ({
    kind: name,
    name: at(placed, pair.key),
    value: pair.value && at(placed, pair.value),
    placed,
    stage,
  }));
}

function isDeclaration(pair: Pair): boolean {
  return pair.key.text !== "" && !pair.key.text.includes("$");
}

function usesIn(placed: Placed, stage: Stage | undefined): readonly VariableUse[] {
  const node = placed.node.trigger ?? placed.node;
  return node.variables.map((variable) => ({ variable, name: at(placed, variable.name), placed, stage }));
}
