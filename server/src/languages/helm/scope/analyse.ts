/** Reads a template in one context: which values it uses, what it runs, what stands at each place. */
import type { Branch, Control, Item, Pipeline } from "../../../syntax/gotemplate/tree";
import { evaluate } from "./evaluate";
import { element, type Known } from "./known";
import { call, type Draft, type Mode, type Reading, read } from "./reading";
import { type Scope, scopeOf, withDot, withVariable } from "./scope";

/** A piece of a file that runs by itself: the file, or what stands in a `define`. */
export interface Body {
  readonly items: readonly Item[];
}

/** What a body does in a context; what stands in a `define` inside it runs only when somebody asks for it. */
export function analyse({ items }: Body, context: Known | undefined): Reading {
  const assigned = new Set<string>();
  collectAssigned(items, assigned);
  const draft: Draft = { uses: [], calls: [], changes: [], places: [], assigned };
  walk(items, scopeOf(context), draft);
  return draft;
}

/** What is declared goes on to the items behind, and no further than this list. */
function walk(items: readonly Item[], start: Scope, draft: Draft): void {
  let scope = start;
  for (const item of items) {
    if (item.kind === "output") scope = run(item.pipeline, scope, draft, "print").scope;
    else if (item.kind === "template" || item.kind === "block")
      call(draft, item.name, item.pipeline && evaluate(item.pipeline, scope, draft, "bind"));
    else if (item.kind === "if" || item.kind === "with" || item.kind === "range") control(item, scope, draft);
  }
}

/** Declares the pipeline's variables, if there are any, else uses it as it is asked for. */
function run(pipeline: Pipeline, scope: Scope, draft: Draft, mode: Mode): { known: Known | undefined; scope: Scope } {
  const [variable] = pipeline.variables;
  if (variable === undefined) return { known: evaluate(pipeline, scope, draft, mode), scope };
  const followed = pipeline.operator === "declare" && !draft.assigned.has(variable.name);
  const known = evaluate(pipeline, scope, draft, followed ? "bind" : "pass");
  return { known, scope: followed ? withVariable(scope, variable.name, known) : scope };
}

/** A variable of a head is known in the branches behind it. */
function control({ kind, branches }: Control, outer: Scope, draft: Draft): void {
  let scope = outer;
  for (const branch of branches) {
    const head = branch.pipeline;
    if (head === undefined) walk(branch.items, scope, draft);
    else if (kind === "range") ranged(branch, head, scope, draft);
    else {
      const { known, scope: inside } = run(head, scope, draft, kind === "if" ? "test" : "bind");
      scope = inside;
      walk(branch.items, kind === "with" ? withDot(inside, known) : inside, draft);
    }
  }
}

function ranged({ items }: Branch, head: Pipeline, scope: Scope, draft: Draft): void {
  const each = element(evaluate(head, scope, draft, "bind"));
  read(draft, each, [], "test");
  const names = head.variables;
  const last = names.at(-1);
  const [key] = names;
  const withKey = names.length > 1 && key !== undefined ? withVariable(scope, key.name, undefined) : scope;
  const inside = last === undefined ? withKey : withVariable(withKey, last.name, each);
  walk(items, withDot(inside, each), draft);
}

function collectAssigned(items: readonly Item[], assigned: Set<string>): void {
  for (const item of items) {
    if (item.kind === "output" && item.pipeline.operator === "assign") add(item.pipeline, assigned);
    if (!("branches" in item)) continue;
    for (const branch of item.branches) {
      if (branch.pipeline?.operator === "assign") add(branch.pipeline, assigned);
      collectAssigned(branch.items, assigned);
    }
  }
}

function add({ variables }: Pipeline, assigned: Set<string>): void {
  for (const { name } of variables) assigned.add(name);
}
