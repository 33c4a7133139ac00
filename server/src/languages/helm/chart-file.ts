/** What is wrong with a Chart.yaml: pairs of a place and what Helm says about it. */
import type { Finding } from "../../model/finding";
import type { Span } from "../../model/span";
import { entryOf, resolved, type YamlContent, type YamlMap, type YamlScalar } from "../../syntax/yaml/tree";
import { isVersionLike } from "./version";

/** A map of the file, and its entries checked one after the other. */
type Check = (map: YamlMap) => Iterable<Finding>;

/** Why Helm does not load a Chart.yaml with this root; places count from the document's start. */
export function* chartMistakes(map: YamlMap): Generator<Finding> {
  for (const check of [identity, version, type, dependencies]) yield* check(map);
}

/** What Helm loads and `helm lint` refuses. */
export function* lintMistakes(map: YamlMap): Generator<Finding> {
  for (const check of [form, texts, maintainers]) yield* check(map);
}

const identity: Check = function* (map) {
  const apiVersion = scalarIn(map, "apiVersion");
  if (apiVersion !== undefined && apiVersion.text !== "" && !/^v[12]$/.test(apiVersion.text))
    yield at(apiVersion, `${shown(apiVersion)} is no version of the chart format: v2 is, and v1 for charts of Helm 2`);
  const name = scalarIn(map, "name");
  if (name === undefined || name.text === "")
    yield missing(map, "A chart needs a name: write `name:` as its folder has it");
  else if (/[/\\]/.test(name.text) || /^\.\.?$/.test(name.text))
    yield at(name, `A chart's name cannot be a path as ${shown(name)} is: take the last part of it`);
};

const version: Check = function* (map) {
  const scalar = scalarIn(map, "version");
  if (scalar === undefined || scalar.text === "")
    yield missing(map, "A chart needs a version of its own, such as `version: 0.1.0`");
  else if (!isVersionLike(scalar.text))
    yield at(scalar, `${shown(scalar)} is no semantic version: write one such as 1.4.0`);
};

const texts: Check = function* (map) {
  for (const key of ["version", "appVersion"]) {
    const scalar = scalarIn(map, key);
    if (scalar !== undefined && scalar.value !== null && typeof scalar.value !== "string") yield unquoted(scalar, key);
  }
};

const type: Check = function* (map) {
  const scalar = scalarIn(map, "type");
  if (scalar !== undefined && !["", "application", "library"].includes(scalar.text))
    yield at(scalar, `A chart's type is application or library, not ${shown(scalar)}`);
};

const form: Check = function* (map) {
  if (!scalarIn(map, "apiVersion")?.text)
    yield missing(map, "A chart needs an apiVersion: write `apiVersion: v2`", "apiVersion: v2");
  if (scalarIn(map, "apiVersion")?.text !== "v1") return;
  for (const key of ["type", "dependencies"]) {
    const entry = entryOf(map, key);
    if (entry !== undefined) yield at(entry.key, `Charts of apiVersion v1 have no ${key}: make it apiVersion v2`);
  }
};

const maintainers: Check = function* (map) {
  for (const item of itemsIn(map, "maintainers"))
    if (item.kind !== "map" || !scalarIn(item, "name")?.text)
      yield at(item.kind === "map" ? headOf(item) : item, "A maintainer needs a name, beside email and url");
};

const dependencies: Check = function* (map) {
  const seen = new Set<string>();
  for (const item of itemsIn(map, "dependencies")) {
    if (item.kind !== "map") {
      yield at(item, "A dependency is a map with name, version and repository");
      continue;
    }
    yield* dependency(item);
    const key = scalarIn(item, "alias") ?? scalarIn(item, "name");
    if (key === undefined) continue;
    if (seen.has(key.text))
      yield at(key, `There are two dependencies called ${key.text}: give one of them another alias`);
    seen.add(key.text);
  }
};

const dependency: Check = function* (map) {
  const name = scalarIn(map, "name");
  if (name === undefined || name.text === "") yield at(headOf(map), "A dependency needs the name of the chart");
  const alias = scalarIn(map, "alias");
  if (alias !== undefined && alias.text !== "" && !/^[\w-]+$/.test(alias.text))
    yield at(alias, `An alias has letters, digits, _ and - only: ${shown(alias)} is refused`);
};

/** Numbers lose zeros: 1.10 is 1.1 to Helm. */
function unquoted(scalar: YamlScalar, key: string): Finding {
  const fix = { title: "Put it in quotes", edits: [{ span: span(scalar), text: `"${scalar.text}"` }], safe: true };
  return {
    ...at(scalar, `${key} must be a text, and YAML reads ${shown(scalar)} as something else: put it in quotes`),
    fix,
  };
}

function missing(map: YamlMap, message: string, line?: string): Finding {
  const start = { start: map.start, end: map.start };
  const finding = at(map.entries[0]?.key ?? start, message);
  if (line === undefined || map.flow) return finding;
  return { ...finding, fix: { title: `Add ${line}`, edits: [{ span: start, text: `${line}\n` }], safe: false } };
}

function at(place: Span, message: string): Finding {
  return { span: span(place), message };
}

function span({ start, end }: Span): Span {
  return { start, end };
}

function shown({ text }: YamlScalar): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

function headOf(map: YamlMap): Span {
  return map.entries[0]?.key ?? map;
}

function scalarIn(map: YamlMap, key: string): YamlScalar | undefined {
  const value = resolved(entryOf(map, key)?.value);
  return value?.kind === "scalar" ? value : undefined;
}

function itemsIn(map: YamlMap, key: string): readonly YamlContent[] {
  const value = resolved(entryOf(map, key)?.value);
  return value?.kind === "list" ? value.items.flatMap((item) => resolved(item) ?? []) : [];
}
