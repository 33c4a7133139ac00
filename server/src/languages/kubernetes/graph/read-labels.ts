/** Reads labels and selectors. */
import { isPlaceholder } from "../../../schema/placeholder";
import { entries, resolved, type YamlMap, type YamlNode, type YamlScalar } from "../../../syntax/yaml/tree";
import { type Fields, itemsIn, mapIn, mapsIn, scalarIn, valueIn } from "../fields";
import { isComplete } from "../unsure";
import type { Labels, Word } from "./facts";
import type { Requirement, Selector } from "./selector";
import { type Collector, word, wordAt } from "./words";

const none: Labels = { pairs: [], open: false };

/** A map of labels; keys and values that another tool fills in are not known. */
export function labelsIn(collector: Collector, owner: Fields, key = "labels"): Labels {
  const value = valueIn(owner, key);
  if (value === undefined) return none;
  if (value.kind !== "map") return { pairs: [], open: true };
  const pairs = entries(value).flatMap(({ key, value }) => {
    const name = word(collector, key);
    return name === undefined ? [] : [{ key: name, value: labelValue(collector, value) }];
  });
  return { pairs, open: !isComplete(value) };
}

/** A selector, or a map of labels as one. */
export function selectorIn(collector: Collector, map: YamlMap, plain = false): Selector {
  const labels = plain ? map : mapIn(map, "matchLabels");
  const pairs = labels === undefined ? [] : pairsOf(collector, labels);
  const written = plain ? [] : mapsIn(map, "matchExpressions");
  const expressions = written.map((each) => expressionIn(collector, each));
  const all = [...pairs, ...expressions];
  const requirements = all.filter((each) => each !== undefined);
  const open = requirements.length < all.length || !isComplete(map) || (labels !== undefined && !isComplete(labels));
  return { requirements, open };
}

function pairsOf(collector: Collector, labels: YamlMap): readonly (Requirement | undefined)[] {
  return entries(labels).map(({ key, value }) => {
    const name = word(collector, key);
    const wanted = labelValue(collector, value);
    return name === undefined || wanted === undefined ? undefined : { key: name, operator: "In", values: [wanted] };
  });
}

function expressionIn(collector: Collector, map: YamlMap): Requirement | undefined {
  const scalar = scalarIn(map, "key");
  const key = word(collector, scalar);
  const operator = operators.find((each) => each === scalarIn(map, "operator")?.text);
  const items = itemsIn(map, "values");
  const values = items.flatMap((item) => labelValue(collector, item) ?? []);
  if (key === undefined || operator === undefined || values.length < items.length) return undefined;
  return { key, operator, values };
}

const operators = ["In", "NotIn", "Exists", "DoesNotExist"] as const;

/** A label may be empty. */
function labelValue(collector: Collector, value: YamlNode | undefined): Word | undefined {
  const scalar = resolved(value);
  return scalar?.kind === "scalar" ? (word(collector, scalar) ?? emptyWord(collector, scalar)) : undefined;
}

function emptyWord(collector: Collector, scalar: YamlScalar): Word | undefined {
  const isEmpty = scalar.text === "" && scalar.style !== "plain" && !isPlaceholder(scalar.text);
  return isEmpty ? { ...wordAt(collector, "", scalar), spelled: false } : undefined;
}
