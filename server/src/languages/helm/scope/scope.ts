/** What stands behind `.`, `$` and the variables at one place of a template. */
import type { Known } from "./known";

/** Changed only by making another; variables are those declared so far, inner ones over outer ones. */
export interface Scope {
  readonly dot: Known | undefined;
  readonly variables: ReadonlyMap<string, Known | undefined>;
  /** Variables that get another value somewhere in the template: what they stand for is not known. */
  readonly assigned: ReadonlySet<string>;
}

/** The scope at the start of a template: `$` is what it is given. */
export function scopeOf(context: Known | undefined, assigned: ReadonlySet<string>): Scope {
  return { dot: context, variables: new Map([["$", context]]), assigned };
}

/** What a variable stands for. */
export function variableIn({ variables, assigned }: Scope, name: string): Known | undefined {
  return assigned.has(name) ? undefined : variables.get(name);
}

/** The same with another dot. */
export function withDot(scope: Scope, dot: Known | undefined): Scope {
  return { ...scope, dot };
}

/** The same with one more variable. */
export function withVariable(scope: Scope, name: string, known: Known | undefined): Scope {
  return { ...scope, variables: new Map(scope.variables).set(name, known) };
}
