/** Ready-made parts of manifests, by the type of object they are. `{1:app}` is the first place to fill in. */
import { memo } from "../../model/memo";
import type { Shape } from "../../schema/complete";
import { otherShapes } from "./shapes/other";
import { podShapes } from "./shapes/pod";
import { snippet } from "./templates";

/** A label, a few words, and the lines. */
export type Row = readonly [label: string, detail: string, lines: string];

const tables: Readonly<Record<string, readonly Row[]>> = { ...podShapes, ...otherShapes };

const read = memo((rows: readonly Row[]): readonly Shape[] =>
  rows.map(([label, detail, lines]) => ({ label, detail, lines: snippet(lines) })),
);

/** The parts of a type. */
export function shapesOf(type: string): readonly Shape[] {
  return Object.hasOwn(tables, type) ? read(tables[type] ?? []) : [];
}
