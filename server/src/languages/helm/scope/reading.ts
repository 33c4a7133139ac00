/** What one run over a template collects, action by action. */
import { memo } from "../../../model/memo";
import type { Span } from "../../../model/span";
import type { Action, StringTerm } from "../../../syntax/gotemplate/tree";
import { type Known, keyOf, type ValueUse, valuesPath } from "./known";

/** A named template that is run, and what it is given. */
export interface TemplateCall {
  /** Nothing for a name that is worked out while it runs. */
  readonly name: string | undefined;
  readonly context: Known | undefined;
  /** The context as a text. */
  readonly key: string;
  /** Name and context as one text. */
  readonly both: string;
}

/** A name behind a dot, or a key in quotes that stands for one. */
export interface KnownPlace {
  readonly span: Span;
  /** What the name is looked up in. */
  readonly owner: Known | undefined;
  readonly name: string;
}

/** A chart whose values a template changes in a way nobody can follow, or a path that it sets. */
export interface Change {
  readonly chart: string;
  readonly path: readonly string[] | undefined;
}

/** What an action does with values when it is run in one context; its places count from the action's start. */
export interface Step {
  readonly action: Action;
  /** What a pipeline gives, and what `range` makes of it. */
  readonly known: Known | undefined;
  readonly uses: readonly ValueUse[];
  readonly calls: readonly TemplateCall[];
  readonly changes: readonly Change[];
  /** Each name that is looked up in something, half typed ones included. */
  readonly places: readonly KnownPlace[];
}

/** An action in a context that is not known. */
export const unknownStep = memo(
  (action: Action): Step => ({ action, known: undefined, uses: [], calls: [], changes: [], places: [] }),
);

/** A step with the place of its action. */
export interface PlacedStep {
  readonly start: number;
  readonly step: Step;
}

/** What a template does when it is run in one context. */
export interface Reading {
  readonly steps: readonly PlacedStep[];
  /** Each once, for the last of those that are alike. */
  readonly calls: readonly TemplateCall[];
  readonly changes: readonly Change[];
}

/** All that is done in some steps. */
export function readingOf(steps: readonly PlacedStep[]): Reading {
  const calls = new Map<string, TemplateCall>();
  const changes: Change[] = [];
  for (const { step } of steps) {
    for (const call of step.calls) {
      calls.delete(call.both);
      calls.set(call.both, call);
    }
    changes.push(...step.changes);
  }
  return { steps, calls: [...calls.values()], changes };
}

/** The values that a template reads. */
export const usesIn: (reading: Reading) => readonly ValueUse[] = memo(({ steps }) =>
  steps.flatMap(({ step }) => step.uses),
);

/** How what is read is used: printed, asked about, bound to a name or a context, or handed on to somebody unknown. */
export type Mode = "print" | "test" | "bind" | "pass";

/** A step while it grows. */
export interface Draft {
  readonly uses: ValueUse[];
  readonly calls: TemplateCall[];
  readonly changes: Change[];
  readonly places: KnownPlace[];
}

/** Notes that something known is read, with the places of the last steps of its path. */
export function read(draft: Draft, known: Known | undefined, keys: readonly Span[], mode: Mode): void {
  if (known?.kind === "dict") {
    if (mode !== "bind" && mode !== "test") for (const each of known.members.values()) read(draft, each, [], "pass");
    return;
  }
  if (known === undefined) return;
  const values = valuesPath(known);
  const [tolerant, whole] = [mode !== "print", mode === "print" || mode === "pass"];
  if (values !== undefined) draft.uses.push({ chart: known.chart, path: values.path, keys, tolerant, whole });
  else if (known.path.length === 0 && whole)
    draft.uses.push({ chart: known.chart, path: [], keys: [], tolerant: true, whole: true });
}

/** Notes that a named template is run. */
export function call(draft: Draft, name: StringTerm | string | undefined, context: Known | undefined): void {
  const text = typeof name === "object" ? name.value : name;
  const key = keyOf(context);
  draft.calls.push({ name: text, context, key, both: `${text ?? ""}\n${key}` });
}
