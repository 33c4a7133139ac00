/** What Helm does not load. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { isVersionLike } from "../version";
import { at, type Check, headOf, itemsIn, missing, scalarIn, shown } from "./parts";

/** Why Helm does not load a Chart.yaml with this root; places count from the document's start. */
export function* chartMistakes(map: YamlMap): Generator<Finding> {
  for (const check of [identity, version, type, dependencies]) yield* check(map);
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

const type: Check = function* (map) {
  const scalar = scalarIn(map, "type");
  if (scalar !== undefined && !["", "application", "library"].includes(scalar.text))
    yield at(scalar, `A chart's type is application or library, not ${shown(scalar)}`);
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
