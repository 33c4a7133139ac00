/** Reads a template in one context: which values it uses, what it runs, what stands at each place. */
import type { Branch, Control, Item, Tag } from "../../../syntax/gotemplate/tree";
import type { Known } from "./known";
import { type PlacedStep, type Reading, readingOf, type Step } from "./reading";
import { type Scope, scopeOf, withDot, withVariable } from "./scope";
import { isFollowed, stepOf } from "./step";

/** A piece of a file that runs by itself: the file, or what stands in a `define`. */
export interface Body {
  readonly items: readonly Item[];
}

/** What a body does in a context; what stands in a `define` inside it runs only when somebody asks for it. */
export function analyse({ items }: Body, context: Known | undefined): Reading {
  const steps: PlacedStep[] = [];
  walk(items, scopeOf(context, assignedIn(items)), steps);
  return readingOf(steps);
}

/** What is declared goes on to the items behind, and no further than this list. */
function walk(items: readonly Item[], start: Scope, steps: PlacedStep[]): void {
  let scope = start;
  for (const item of items) {
    if (item.kind === "output") scope = declared(item.tag, run(item.tag, scope, steps), scope);
    else if (item.kind === "template" || item.kind === "block") run(item.tag, scope, steps);
    else if (item.kind === "if" || item.kind === "with" || item.kind === "range") control(item, scope, steps);
  }
}

function run({ span, action }: Tag, scope: Scope, steps: PlacedStep[]): Step {
  const step = stepOf(action, scope);
  steps.push({ start: span.start, step });
  return step;
}

/** The scope behind an action. */
function declared({ action: { pipeline } }: Tag, { known }: Step, scope: Scope): Scope {
  const [variable] = pipeline?.variables ?? [];
  return variable !== undefined && pipeline !== undefined && isFollowed(pipeline, scope)
    ? withVariable(scope, variable.name, known)
    : scope;
}

/** A variable of a head is known in the branches behind it. */
function control({ kind, branches }: Control, outer: Scope, steps: PlacedStep[]): void {
  let scope = outer;
  for (const branch of branches) {
    const { tag, items } = branch;
    if (tag.action.pipeline === undefined) walk(items, scope, steps);
    else if (kind === "range") ranged(branch, scope, steps);
    else {
      const step = run(tag, scope, steps);
      scope = declared(tag, step, scope);
      walk(items, kind === "with" ? withDot(scope, step.known) : scope, steps);
    }
  }
}

function ranged({ tag, items }: Branch, scope: Scope, steps: PlacedStep[]): void {
  const { known } = run(tag, scope, steps);
  const names = tag.action.pipeline?.variables ?? [];
  const last = names.at(-1);
  const [key] = names;
  const withKey = names.length > 1 && key !== undefined ? withVariable(scope, key.name, undefined) : scope;
  const inside = last === undefined ? withKey : withVariable(withKey, last.name, known);
  walk(items, withDot(inside, known), steps);
}

/** The variables that get another value somewhere; what stands in a definition has others. */
function assignedIn(items: readonly Item[]): ReadonlySet<string> {
  const assigned = new Set<string>();
  collectAssigned(items, assigned);
  return assigned;
}

function collectAssigned(items: readonly Item[], assigned: Set<string>): void {
  for (const item of items) {
    if (item.kind === "output") addAssigned(item.tag, assigned);
    if (!("branches" in item)) continue;
    for (const branch of item.branches) {
      addAssigned(branch.tag, assigned);
      collectAssigned(branch.items, assigned);
    }
  }
}

function addAssigned({ action: { pipeline } }: Tag, assigned: Set<string>): void {
  if (pipeline?.operator === "assign") for (const { name } of pipeline.variables) assigned.add(name);
}
