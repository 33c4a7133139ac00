/** The controls and definitions that are open at a place, and the variables that live there. */
import type { Branch, Control, Define, Item, Tag, VariableName } from "./tree";

/** A branch whose items still come. */
export type OpenBranch = Omit<Branch, "items"> & { readonly items: Item[] };

/** What waits for its `end`. */
export interface Frame {
  readonly kind: Control["kind"] | Define["kind"];
  readonly branches: [OpenBranch, ...OpenBranch[]];
  readonly body: Body;
  /** How many variables there were before it. */
  readonly scope: number;
}

/** A template of its own: a file, or what a `define` or `block` holds. */
export interface Body {
  readonly names: Map<string, number>;
  readonly order: string[];
  /** How many `range` are open in it. */
  loops: number;
}

/** A body in which only `$` is known. */
export function newBody(): Body {
  return { names: new Map(), order: [], loops: 0 };
}

/** Makes a variable known until its scope is left. */
export function declare({ names, order }: Body, { name }: VariableName): void {
  names.set(name, (names.get(name) ?? 0) + 1);
  order.push(name);
}

/** True for `$` and for what was declared and is still in scope. */
export function isKnown({ names }: Body, name: string): boolean {
  return name === "$" || (names.get(name) ?? 0) > 0;
}

/** Forgets the variables that came after the first `scope` ones. */
export function leaveScope({ names, order }: Body, scope: number): void {
  for (const name of order.splice(scope)) names.set(name, (names.get(name) ?? 0) - 1);
}

/** The finished node; without an `end` it goes to where the text stops. */
export function closed({ kind, branches }: Frame, end: Tag | undefined, stop: number): Control | Define {
  const [{ tag, items }] = branches;
  const span = { start: tag.span.start, end: end?.span.end ?? stop };
  if (kind === "define" || kind === "block") return { kind, span, tag, items, end };
  return { kind, span, branches, end };
}
