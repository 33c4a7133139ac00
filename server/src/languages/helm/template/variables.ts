/** The variables of a template: where each is declared, where it lives, and what uses it. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import { type Span, shift } from "../../../model/span";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Item, Pipeline, Tag } from "../../../syntax/gotemplate/tree";
import { operandsIn } from "../../../syntax/gotemplate/walk";

/** One declaration. */
export interface DeclaredVariable {
  /** With its dollar sign. */
  readonly name: string;
  readonly span: Span;
  /** From behind its declaration to the end of what it is declared in. */
  readonly life: Span;
  /** Where it is read or assigned. */
  readonly uses: readonly Span[];
}

type Draft = DeclaredVariable & { readonly uses: Span[] };

interface Scope {
  readonly names: Map<string, Draft>;
  readonly outer: Scope | undefined;
  readonly end: number;
}

/** In the order of the text. */
export const variables: (file: SourceFile) => readonly DeclaredVariable[] = memo((file) => {
  const found: Draft[] = [];
  read(goTemplate(file).items, scopeIn(undefined, file.text.length), found);
  return found.sort((a, b) => a.span.start - b.span.start);
});

/** The variables that may be used at a place, the nearest of each name. */
export function variablesAt(file: SourceFile, offset: number): ReadonlyMap<string, DeclaredVariable> {
  const alive = variables(file).filter(({ life }) => life.start <= offset && offset <= life.end);
  return new Map(alive.map((variable) => [variable.name, variable]));
}

function scopeIn(outer: Scope | undefined, end: number): Scope {
  return { names: new Map(), outer, end };
}

function read(items: readonly Item[], scope: Scope, found: Draft[]): void {
  for (const item of items) {
    const inner = "branches" in item ? scopeIn(scope, item.span.end) : scope;
    if ("branches" in item)
      for (const { tag, items: inside } of item.branches) {
        readTag(tag, inner, found);
        read(inside, inner, found);
      }
    else if ("tag" in item && item.kind !== "broken") readTag(item.tag, scope, found);
    if ("items" in item) read(item.items, scopeIn(undefined, item.span.end), found);
  }
}

/** What is declared has no value yet while its value is worked out. */
function readTag({ span: { start }, action }: Tag, scope: Scope, found: Draft[]): void {
  for (const operand of operandsIn(action)) {
    if (operand.kind === "variable") declared(operand.name, scope)?.uses.push(shift(operand.nameSpan, start));
    if (operand.kind === "parenthesis") declare(operand.pipeline, start, scope, found);
  }
  if (action.pipeline !== undefined) declare(action.pipeline, start, scope, found);
}

function declare({ variables: names, operator, span }: Pipeline, start: number, scope: Scope, found: Draft[]): void {
  for (const { name, span: place } of names) {
    const known = operator === "assign" ? declared(name, scope) : undefined;
    if (known !== undefined) known.uses.push(shift(place, start));
    else if (operator === "declare" && name !== "$") {
      const life = { start: span.end + start, end: scope.end };
      const variable = { name, span: shift(place, start), life, uses: [] };
      scope.names.set(name, variable);
      found.push(variable);
    }
  }
}

function declared(name: string, scope: Scope | undefined): Draft | undefined {
  return scope && (scope.names.get(name) ?? declared(name, scope.outer));
}
