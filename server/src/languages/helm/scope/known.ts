/** What is known, without running a template, about the things in it. */
import { memo } from "../../../model/memo";
import type { Span } from "../../../model/span";
import type { ChartFolder } from "../chart/layout";

/** A step on the way from the context of a chart's own templates; `*` is any element of a list or table. */
export type Path = readonly string[];

/**
 * Something at a path below the root context of a chart, named by its folder, or a dictionary made on the spot. What is
 * neither is nobody's: `undefined`.
 */
export type Known = KnownPath | KnownDict;

/** The empty path is the root context itself. */
export interface KnownPath {
  readonly kind: "path";
  readonly chart: string;
  readonly path: Path;
}

/** What `dict` made; a key that is not there is nothing. */
export interface KnownDict {
  readonly kind: "dict";
  readonly members: ReadonlyMap<string, Known | undefined>;
  /** How many dictionaries are in one another, itself included. */
  readonly depth: number;
}

/** Deeper ones are not followed: a template that runs itself would make them grow without end. */
const mostDeep = 5;

/** What `dict` makes of members. */
export function dictOf(members: ReadonlyMap<string, Known | undefined>): Known | undefined {
  const depth = 1 + Math.max(0, ...[...members.values()].map((each) => (each?.kind === "dict" ? each.depth : 0)));
  return depth > mostDeep ? undefined : { kind: "dict", members, depth };
}

/** The context in which the templates of a chart run; one object, by which what was worked out in it is known again. */
export const rootOf = memo(({ folder }: ChartFolder): KnownPath => ({ kind: "path", chart: folder, path: [] }));

/** The member of something known. */
export function member(known: Known | undefined, key: string): Known | undefined {
  if (known?.kind === "dict") return known.members.get(key);
  return known && { ...known, path: [...known.path, key] };
}

/** What `range` makes of something known. */
export function element(known: Known | undefined): Known | undefined {
  if (known?.kind === "path") return member(known, "*");
  const all = known === undefined ? [] : [...known.members.values()];
  return all.reduce<Known | undefined>((one, next) => (same(one, next) ? one : undefined), all[0]);
}

/** A text that is the same for the same knowledge. */
export function keyOf(known: Known | undefined): string {
  if (known === undefined) return "?";
  if (known.kind === "path") return `${known.chart}\n${known.path.join("\n")}`;
  return JSON.stringify([...known.members].map(([key, value]) => [key, keyOf(value)]));
}

/** Whether the same is known of two things. */
function same(a: Known | undefined, b: Known | undefined): boolean {
  return a === b || keyOf(a) === keyOf(b);
}

/** The path below `.Values`, or nothing for what lies elsewhere. */
export function valuesPath(known: Known | undefined): KnownPath | undefined {
  if (known?.kind !== "path" || known.path[0] !== "Values") return undefined;
  return { ...known, path: known.path.slice(1) };
}

/** A place in a template that reads a value. */
export interface ValueUse {
  readonly chart: string;
  /** Below `.Values`. */
  readonly path: Path;
  /** Where the last steps of the path are written; the others are written elsewhere, as in the head of a `with`. */
  readonly keys: readonly Span[];
  /** True where a missing value is provided for: a condition, a default, or below a condition about it. */
  readonly tolerant: boolean;
  /** True where all that lies below may be read, as by `toYaml`. */
  readonly whole: boolean;
}
