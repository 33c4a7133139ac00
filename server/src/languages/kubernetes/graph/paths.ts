/** Paths of the table, and a way to find all places of all of a kind's rows in one pass over what is written. */
import { memo } from "../../../model/memo";
import {
  entries,
  entryIn,
  resolved,
  type YamlContent,
  type YamlMap,
  type YamlNode,
  type YamlPath,
} from "../../../syntax/yaml/tree";
import type { Relation } from "./relations/relation";

/** The steps of a path: keys, and `[]` for each item. */
export function stepsOf(path: string): readonly string[] {
  return [...path.matchAll(/\["([^"]+)"\]|\[\]|[^.[\]]+/g)].map(([step, key]) => key ?? step);
}

/** True for a path of the table that leads to a place. */
export function isAt(path: string, place: YamlPath): boolean {
  const steps = stepsOf(path);
  return steps.length === place.length && starts(steps, place);
}

/** True for steps that lead to a place, or to what it is in. */
export function starts(steps: readonly string[], place: YamlPath): boolean {
  return steps.every((step, index) => {
    const here = place[index];
    return step === "[]" ? typeof here === "number" : here === step;
  });
}

/** A place at the end of a path, in the map that holds it. */
export interface Ending {
  readonly node: YamlContent;
  readonly owner: YamlMap | undefined;
}

/** Everything at the end of a path below a node. */
export function endings(node: YamlContent, path: string): readonly Ending[] {
  let level: readonly Ending[] = [{ node, owner: undefined }];
  for (const step of stepsKnown(path)) level = level.flatMap((ending) => further(ending, step));
  return level;
}

const known = new Map<string, readonly string[]>();

/** Paths are those of the table, so there are few of them. */
function stepsKnown(path: string): readonly string[] {
  const found = known.get(path) ?? stepsOf(path);
  known.set(path, found);
  return found;
}

function further({ node, owner }: Ending, step: string): readonly Ending[] {
  if (step === "[]") return node.kind === "list" ? node.items.flatMap((item) => ending(item, owner)) : [];
  return node.kind === "map" ? ending(entryIn(node, step)?.value, node) : [];
}

function ending(value: YamlNode | undefined, owner: YamlMap | undefined): readonly Ending[] {
  const node = resolved(value);
  return node === undefined ? [] : [{ node, owner: node.kind === "map" ? node : owner }];
}

/** Rows by the steps that lead to them. */
export interface Steps {
  readonly rows: Relation[];
  readonly further: Map<string, Steps>;
}

/** The rows that start from one of these, such as a kind or `pod`. */
export const stepsFrom = memo((table: readonly Relation[]) => {
  const byStart = new Map<string, Steps>();
  for (const row of table) for (const from of row.from.split(" ")) add(below(byStart, from), row);
  return (from: string): Steps | undefined => byStart.get(from);
});

function add(from: Steps, row: Relation): void {
  let here = from;
  for (const step of stepsOf(row.path)) here = below(here.further, step);
  here.rows.push(row);
}

function below(map: Map<string, Steps>, key: string): Steps {
  const found = map.get(key) ?? { rows: [], further: new Map() };
  map.set(key, found);
  return found;
}

/** Calls back with each row and the place its path leads to, as long as something is left of the budget. */
export function visit(
  value: YamlNode | undefined,
  steps: Steps | undefined,
  budget: { left: number },
  found: (row: Relation, node: YamlContent) => void,
): void {
  const node = resolved(value);
  if (node === undefined || steps === undefined || budget.left-- <= 0) return;
  for (const row of steps.rows) found(row, node);
  if (steps.further.size === 0) return;
  if (node.kind === "list") for (const item of node.items) visit(item, steps.further.get("[]"), budget, found);
  if (node.kind === "map")
    for (const { key, value: inside } of entries(node)) {
      const next = steps.further.get(key.text);
      if (next !== undefined) visit(inside, next, budget, found);
    }
}
