/** Walks over trees that cost no more than their budget, however often aliases repeat a node. */
import { entries, resolved, type YamlContent, type YamlNode, type YamlPath, type YamlValue } from "./tree";

/** Called with each node, parents first; `false` leaves its children out. */
export type Visit = (node: YamlContent, path: YamlPath) => boolean | undefined;

/** How many nodes a walk visits unless told: ten times what the largest manifests hold. */
const usualBudget = 200_000;

/** Visits what a tree stands for, aliases and merges expanded; false when the budget ended it. */
export function walk(root: YamlNode | undefined, visit: Visit, budget = usualBudget): boolean {
  let left = budget;
  const step = (node: YamlContent | undefined, path: YamlPath): boolean => {
    if (node === undefined) return true;
    if (left-- <= 0) return false;
    if (visit(node, path) === false || node.kind === "scalar") return true;
    if (node.kind === "list") return node.items.every((item, index) => step(resolved(item), [...path, index]));
    return entries(node).every((entry) => step(resolved(entry.value), [...path, entry.key.text]));
  };
  return step(resolved(root), []);
}

/** Visits what is written, once each: keys are not visited, aliases are not followed. */
export function walkWritten(root: YamlNode | undefined, visit: (node: YamlNode, path: YamlPath) => void): void {
  const step = (node: YamlNode, path: YamlPath): void => {
    visit(node, path);
    if (node.kind === "list") for (const [index, item] of node.items.entries()) step(item, [...path, index]);
    if (node.kind !== "map") return;
    for (const { key, value } of node.entries) if (value !== undefined) step(value, [...path, key.text]);
  };
  if (root !== undefined) step(root, []);
}

/** Plain data: what a tree stands for, with what an alias repeats shared. */
export type YamlData = YamlValue | readonly YamlData[] | ReadonlyMap<string, YamlData>;

/** The data of a tree, merges done; costs one step for each node that is written, however often it is repeated. */
export function dataOf(root: YamlNode | undefined): YamlData {
  const known = new Map<YamlContent, YamlData>();
  const data = (node: YamlContent | undefined): YamlData => {
    if (node === undefined) return null;
    if (node.kind === "scalar") return node.value;
    let found = known.get(node);
    if (found === undefined) {
      found =
        node.kind === "list"
          ? node.items.map((item) => data(resolved(item)))
          : new Map(entries(node).map((entry) => [entry.key.text, data(resolved(entry.value))]));
      known.set(node, found);
    }
    return found;
  };
  return data(resolved(root));
}
