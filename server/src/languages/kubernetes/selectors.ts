/** What a workload's selector wants of the pods that its template makes. */
import type { YamlMap, YamlScalar } from "../../syntax/yaml/tree";
import { type Fields, filled, given, mapIn, mapsIn, scalarsIn, valueIn } from "./fields";
import type { KubernetesObject } from "./objects";
import { isComplete, knownEntries, stringIn, texts } from "./unsure";

/** A wish that the template does not grant. */
export interface Mismatch {
  /** The label asked for. */
  readonly key: YamlScalar;
  /** The value asked for, where it is one. */
  readonly value: YamlScalar | undefined;
  /** What the template says instead. */
  readonly label: YamlScalar | undefined;
  /** The label's key must not be there, or not with this value. */
  readonly isUnwanted: boolean;
}

/** A workload whose selector and template are both there. */
export interface Selected {
  readonly spec: YamlMap;
  readonly selector: YamlMap;
  readonly template: YamlMap;
  /** The labels of the template's pods; nothing where it has none. */
  readonly labels: Fields;
  /** The labels asked for by name and value. */
  readonly wanted: Fields;
}

/** Where both are written out in full; a part that a template engine fills in is not. */
export function selectedOf({ kind }: KubernetesObject, spec: YamlMap): Selected | undefined {
  const [selector, template] = [mapIn(spec, "selector"), mapIn(spec, "template")];
  const labels = mapIn(template, "metadata", "labels");
  if (selector === undefined || template === undefined || filled(mapIn(template, "spec"), "containers") === undefined)
    return undefined;
  const isWritten = labels !== undefined || filled(mapIn(template, "metadata"), "labels") === undefined;
  const wanted = kind.text === "ReplicationController" ? selector : mapIn(selector, "matchLabels");
  const maps = [selector, template, labels, wanted, mapIn(template, "metadata")];
  if (!isWritten || maps.some((map) => map !== undefined && !isComplete(map))) return undefined;
  return { spec, selector, template, labels, wanted };
}

/** Every wish that the template does not grant; what is not known is not asked. */
export function mismatches({ selector, labels, wanted }: Selected): readonly Mismatch[] {
  return [
    ...texts(wanted).flatMap(({ key, value }) => {
      const label = labelOf(labels, key.text);
      return label === "unknown" || label?.text === value.text ? [] : [{ key, value, label, isUnwanted: false }];
    }),
    ...mapsIn(selector, "matchExpressions").flatMap((expression) => refused(labels, expression)),
  ];
}

function refused(labels: Fields, expression: YamlMap): readonly Mismatch[] {
  const key = stringIn(expression, "key");
  const label = key === undefined ? "unknown" : labelOf(labels, key.text);
  const list = valueIn(expression, "values");
  const values = scalarsIn(expression, "values");
  const isKnown = list === undefined || (list.kind === "list" && list.items.length === values.length);
  if (key === undefined || label === "unknown" || !isKnown) return [];
  const isThere = knownEntries(labels).some((entry) => entry.key.text === key.text);
  const isListed = label !== undefined && values.some(({ text }) => text === label.text);
  const operator = stringIn(expression, "operator")?.text;
  const isGranted =
    operator === "In"
      ? isListed || values.length === 0
      : operator === "NotIn"
        ? !isListed
        : operator === "Exists"
          ? isThere
          : operator !== "DoesNotExist" || !isThere;
  const isUnwanted = operator === "NotIn" || operator === "DoesNotExist";
  return isGranted ? [] : [{ key, value: undefined, label, isUnwanted }];
}

/** A label's value; `unknown` where it is a placeholder or no text. */
function labelOf(labels: Fields, key: string): YamlScalar | "unknown" | undefined {
  return given(labels, key) === undefined ? undefined : (stringIn(labels, key) ?? "unknown");
}
