/** Which objects a policy or its binding is about; nothing is known of what the files do not say. */
import { kindOf } from "../../../schema/kubernetes/kinds";
import type { Minor } from "../../../schema/kubernetes/versions";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { type Fields, filled, mapIn, mapsIn, scalarsIn, textIn } from "../fields";
import type { KubernetesObject } from "../objects";
import { isEmpty, knownEntries, texts } from "../unsure";

/** The Namespaces of the workspace, by name. */
export type Namespaces = ReadonlyMap<string, KubernetesObject>;

/** True when a policy's constraints surely hold for an object that is about to be created. */
export function isMatched(limits: YamlMap, object: KubernetesObject, minor: Minor, spaces: Namespaces): boolean {
  const isOneOf = (list: string) => mapsIn(limits, list).some((rule) => isRuled(rule, object, minor));
  if (filled(limits, "resourceRules") !== undefined && !isOneOf("resourceRules")) return false;
  if (isOneOf("excludeResourceRules")) return false;
  if (!selects(mapIn(limits, "objectSelector"), mapIn(object.map, "metadata", "labels"))) return false;
  return isInNamespace(mapIn(limits, "namespaceSelector"), object, minor, spaces);
}

function isRuled(rule: YamlMap, object: KubernetesObject, minor: Minor): boolean {
  const kind = kindOf(object.apiVersion.text, object.kind.text, minor);
  if (kind === undefined) return false;
  const names = scalarsIn(rule, "resourceNames").map(({ text }) => text);
  const name = nameOf(object);
  const scope = textIn(rule, "scope") ?? "*";
  return (
    has(rule, "apiGroups", [kind.group]) &&
    has(rule, "apiVersions", [kind.version]) &&
    has(rule, "resources", [kind.plural, "*/*"]) &&
    has(rule, "operations", ["CREATE"]) &&
    (names.length === 0 || (name !== undefined && names.includes(name))) &&
    (scope === "*" || scope === (kind.namespaced ? "Namespaced" : "Cluster"))
  );
}

function has(rule: YamlMap, list: string, wanted: readonly string[]): boolean {
  return scalarsIn(rule, list).some(({ text }) => text === "*" || wanted.includes(text));
}

/** What the object calls itself. */
export function nameOf({ map }: KubernetesObject): string | undefined {
  return textIn(mapIn(map, "metadata"), "name");
}

/** The namespace it names; which one it gets otherwise is decided elsewhere. */
export function namespaceOf({ map }: KubernetesObject): string | undefined {
  return textIn(mapIn(map, "metadata"), "namespace");
}

/** An object outside of namespaces is always meant, but a Namespace is chosen by its own labels. */
function isInNamespace(selector: Fields, object: KubernetesObject, minor: Minor, spaces: Namespaces): boolean {
  if (selector === undefined || knownEntries(selector).length === 0) return true;
  const isNamespace = object.kind.text === "Namespace" && object.apiVersion.text === "v1";
  if (!isNamespace && kindOf(object.apiVersion.text, object.kind.text, minor)?.namespaced === false) return true;
  const name = isNamespace ? nameOf(object) : namespaceOf(object);
  const space = isNamespace ? object : spaces.get(name ?? "");
  if (name === undefined || space === undefined) return false;
  return selects(selector, mapIn(space.map, "metadata", "labels"), [["kubernetes.io/metadata.name", name]]);
}

/** True when labels surely fulfil a selector. */
function selects(selector: Fields, labels: Fields, more: readonly (readonly [string, string])[] = []): boolean {
  const all = new Map([...texts(labels).map(({ key, value }) => [key.text, value.text] as const), ...more]);
  const isWhole = all.size - more.length === knownEntries(labels).length;
  const wanted = texts(mapIn(selector, "matchLabels"));
  return (
    (isWhole || isEmpty(selector, "matchExpressions")) &&
    wanted.length === knownEntries(mapIn(selector, "matchLabels")).length &&
    wanted.every(({ key, value }) => all.get(key.text) === value.text) &&
    mapsIn(selector, "matchExpressions").every((each) => isFulfilled(each, all))
  );
}

function isFulfilled(expression: YamlMap, labels: ReadonlyMap<string, string>): boolean {
  const label = labels.get(textIn(expression, "key") ?? "");
  const isListed = scalarsIn(expression, "values").some(({ text }) => text === label);
  const operator = textIn(expression, "operator");
  if (operator === "In") return isListed;
  if (operator === "NotIn") return !isListed;
  if (operator === "Exists") return label !== undefined;
  return operator === "DoesNotExist" && label === undefined;
}
