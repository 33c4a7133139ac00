/** Schemas in definitions of custom resources, as far as they must be structural. */
import type { Finding } from "../../model/finding";
import { isDns1035Label } from "../../schema/formats";
import { resolved, type YamlEntry, type YamlMap } from "../../syntax/yaml/tree";
import { given, isSet, itemsIn, mapIn, mapsIn, repeated, spanOf } from "./fields";
import { isEmpty, knownEntries, stringIn } from "./unsure";

/** One version is stored, each has a name and a schema of its own. */
export function* checkVersions(spec: YamlMap): Generator<Finding> {
  const [entry, versions] = [given(spec, "versions"), mapsIn(spec, "versions")];
  const stored = versions.filter((version) => isSet(version, "storage", true)).length;
  const isKnown =
    itemsIn(spec, "versions").length > 0 &&
    versions.every(
      (version) => isEmpty(version, "storage") || isSet(version, "storage", true) || isSet(version, "storage", false),
    );
  if (entry !== undefined && isKnown && stored !== 1)
    yield { span: entry.key, message: `Exactly one version is stored: write storage: true once, not ${stored} times` };
  for (const [again] of repeated(versions, (version) => stringIn(version, "name")?.text)) {
    const name = given(again, "name");
    if (name !== undefined) yield { span: spanOf(name), message: "There is a version of this name already" };
  }
  for (const version of versions) yield* checkVersion(version);
}

function* checkVersion(version: YamlMap): Generator<Finding> {
  const name = stringIn(version, "name");
  if (name !== undefined && !isDns1035Label(name.text))
    yield { span: name, message: "A version is lower-case letters and digits, such as v1 or v1alpha1" };
  const entry = given(mapIn(version, "schema"), "openAPIV3Schema");
  const schema = mapIn(version, "schema", "openAPIV3Schema");
  const isUnknown = given(version, "schema")?.value?.kind === "scalar";
  if (name !== undefined && entry === undefined && !isUnknown)
    yield { span: name, message: "Every version needs a schema: write schema.openAPIV3Schema" };
  if (entry !== undefined && schema !== undefined) yield* checkSchema(entry, schema);
}

/** A schema begins as an object, and says the type of everything in it. */
function* checkSchema(entry: YamlEntry, schema: YamlMap): Generator<Finding> {
  const type = given(schema, "type");
  const text = stringIn(schema, "type")?.text;
  if (type !== undefined && text !== undefined && text !== "object" && text !== "")
    yield { span: spanOf(type), message: "A custom resource is an object: the schema's own type must be object" };
  const left = { steps: mostSteps };
  yield* check(entry, schema, left);
}

/** More than the largest definitions have; aliases may repeat parts without end. */
const mostSteps = 20_000;

function* check(entry: YamlEntry, schema: YamlMap, left: { steps: number }): Generator<Finding> {
  if (left.steps-- <= 0) return;
  const isAny = ["x-kubernetes-int-or-string", "x-kubernetes-preserve-unknown-fields"].some((field) =>
    isFlagged(schema, field),
  );
  if (isEmpty(schema, "type") && !isAny && given(schema, "$ref") === undefined)
    yield { span: entry.key, message: "A structural schema says the type of each field: add type here" };
  if (stringIn(schema, "type")?.text === "array" && given(schema, "items") === undefined)
    yield { span: entry.key, message: "An array must say what its items are: add items" };
  for (const { key } of knownEntries(mapIn(schema, "properties")))
    yield* step(mapIn(schema, "properties"), key.text, left);
  yield* step(schema, "items", left);
  yield* step(schema, "additionalProperties", left);
}

function* step(map: YamlMap | undefined, key: string, left: { steps: number }): Generator<Finding> {
  const entry = given(map, key);
  const inside = resolved(entry?.value);
  if (entry !== undefined && inside?.kind === "map") yield* check(entry, inside, left);
}

/** A placeholder may turn out to be true. */
function isFlagged(schema: YamlMap, field: string): boolean {
  return given(schema, field) !== undefined && !isSet(schema, field, false);
}
