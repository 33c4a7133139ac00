/** What variables stand for, as far as the file alone decides it. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { fill, unknown, unset, type Value } from "./expansion";
import { dockerfile } from "./instructions";
import type { Stage } from "./stages";
import { type Declaration, declarationOf, declarations, globalOf, isPredefined } from "./variables";

/** Where an expansion happens: names mean what they mean at this place. */
export interface Scope {
  readonly file: SourceFile;
  readonly stage: Stage | undefined;
  readonly offset: number;
}

/** The value of a name at a place; inside a stage an undeclared one may come from the base image. */
export function valueAt(scope: Scope, name: string): Value {
  return lookUp(scope, name, values(scope.file));
}

/** The value a declaration gives, defaults taken as they are when no `--build-arg` says otherwise. */
export function valueOf(file: SourceFile, declaration: Declaration): Value {
  return values(file).get(declaration) ?? unknown;
}

/** A text with its variables replaced and its quotes gone; unknown as soon as one part is. */
export function expand(scope: Scope, text: string): Value {
  return fill(text, dockerfile(scope.file).escape, (name) => valueAt(scope, name));
}

type Values = ReadonlyMap<Declaration, Value>;

/** A declaration sees earlier ones only, so one pass in order knows all values. */
const values = memo((file: SourceFile): Values => {
  const known = new Map<Declaration, Value>();
  for (const list of declarations(file).values()) {
    for (const declaration of list) known.set(declaration, given(file, declaration, known));
  }
  return known;
});

function given(file: SourceFile, { kind, name, value, stage, placed }: Declaration, known: Values): Value {
  if (value !== undefined) {
    const scope = { file, stage, offset: kind === "ARG" ? name.start : placed.start };
    return fill(value.text, dockerfile(file).escape, (each) => lookUp(scope, each, known));
  }
  const outer = stage === undefined ? undefined : globalOf(file, name.text);
  if (outer !== undefined) return known.get(outer) ?? unknown;
  return isPredefined(name.text) ? unknown : unset;
}

function lookUp({ file, stage, offset }: Scope, name: string, known: Values): Value {
  const declaration = declarationOf(file, name, stage, offset);
  if (declaration !== undefined) return known.get(declaration) ?? unknown;
  return stage === undefined && !isPredefined(name) ? unset : unknown;
}
