/** A value that no file of the chart knows yet. */
import type { Edit } from "../../../model/edit";
import type { Snapshot } from "../../../model/snapshot";
import { addValue, valueLines } from "../add-value";
import type { Chart } from "../chart/chart";
import { usesIn } from "../scope/reading";
import { familyAt } from "../value-uses";

/** Where the value is, below `.Values`, and the edit that gives it. */
export interface NewValue {
  readonly path: readonly string[];
  readonly edit: Edit;
}

/** Gives a value, as YAML has it, at the first of the paths that is free in the chart's values.yaml; that is made if need be. */
export function newValue(
  snapshot: Snapshot,
  chart: Chart,
  candidates: Iterable<readonly string[]>,
  value: string,
): NewValue | undefined {
  const path = valuesPathOf(chart);
  const file = snapshot.files.get(path);
  if (file === undefined && snapshot.paths.has(path)) return undefined;
  for (const candidate of candidates) {
    if (isTaken(snapshot, chart, candidate)) continue;
    const edit =
      file === undefined
        ? { path, span: { start: 0, end: 0 }, text: valueLines(candidate, value) }
        : addValue(file, candidate, value);
    if (edit !== undefined) return { path: candidate, edit };
  }
  return undefined;
}

/** The chart's own values. */
function valuesPathOf({ folder }: Chart): string {
  return `${folder.folder}/values.yaml`;
}

/** The paths that come into question for something called so below other keys, the nearest first. */
export function* namesFor(name: string, above: readonly string[]): Generator<readonly string[]> {
  const [parent] = above;
  yield [name];
  if (parent !== undefined) yield [parent, name];
  for (let number = 2; number < 20; number++) yield [`${name}${number}`];
}

/** A key as a name that can stand behind a dot: `my-key` is `myKey`, of `example.com/name` the last part counts. */
export function nameOf(key: string): string {
  const words = (key.split("/").at(-1) ?? "").split(/[^\p{L}\p{Nd}]+/u).filter((word) => word !== "");
  const name = words.map((word, index) => (index === 0 ? lowered(word) : raised(word))).join("");
  return /^\p{L}/u.test(name) ? name : `value${raised(name)}`;
}

function lowered(word: string): string {
  return /^[\p{Lu}\p{Nd}]+$/u.test(word) ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}

function raised(word: string): string {
  const rest = word.slice(1);
  return word.charAt(0).toUpperCase() + (/^[\p{Lu}\p{Nd}]+$/u.test(word) ? rest.toLowerCase() : rest);
}

/** What a template reads already would get a meaning. */
function isTaken(snapshot: Snapshot, chart: Chart, path: readonly string[]): boolean {
  const [first] = path;
  if (first === "global" || chart.subcharts.some(({ key }) => key === first)) return true;
  const runs = familyAt(snapshot, valuesPathOf(chart))?.runs ?? [];
  return runs.some(({ reading }) =>
    usesIn(reading).some(
      (use) => use.chart === chart.folder.folder && path.every((key, index) => use.path[index] === key),
    ),
  );
}
