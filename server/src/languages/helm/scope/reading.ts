/** What one run over a template collects. */
import type { Span } from "../../../model/span";
import type { StringTerm } from "../../../syntax/gotemplate/tree";
import { type Known, keyOf, type ValueUse, valuesPath } from "./known";

/** A named template that is run, and what it is given. */
export interface TemplateCall {
  /** Nothing for a name that is worked out while it runs. */
  readonly name: string | undefined;
  readonly context: Known | undefined;
  /** The context as a text. */
  readonly key: string;
}

/** A name behind a dot, or a key in quotes that stands for one. */
export interface KnownPlace {
  readonly span: Span;
  /** What the name is looked up in. */
  readonly owner: Known | undefined;
  readonly name: string;
}

/** What a template does with values when it is run in one context. */
export interface Reading {
  readonly uses: readonly ValueUse[];
  readonly calls: readonly TemplateCall[];
  /** Charts whose values it changes in a way nobody can follow, and paths it sets. */
  readonly changes: readonly { readonly chart: string; readonly path: readonly string[] | undefined }[];
  /** Each name that is looked up in something, half typed ones included. */
  readonly places: readonly KnownPlace[];
}

/** How what is read is used: printed, asked about, bound to a name or a context, or handed on to somebody unknown. */
export type Mode = "print" | "test" | "bind" | "pass";

/** A reading while it grows. */
export interface Draft {
  readonly uses: ValueUse[];
  readonly calls: TemplateCall[];
  readonly changes: { readonly chart: string; readonly path: readonly string[] | undefined }[];
  readonly places: KnownPlace[];
  /** Variables that get another value somewhere in the template: what they stand for is not known. */
  readonly assigned: ReadonlySet<string>;
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
  draft.calls.push({ name: typeof name === "object" ? name.value : name, context, key: keyOf(context) });
}
