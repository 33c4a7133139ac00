/** What Helm loads and `helm lint` refuses. */
import type { Finding } from "../../../model/finding";
import type { YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import { entryOf } from "../../../syntax/yaml/tree";
import { at, type Check, headOf, itemsIn, missing, scalarIn, shown, span } from "./parts";

/** What the linter says of a Chart.yaml that Helm loads. */
export function* lintMistakes(map: YamlMap): Generator<Finding> {
  for (const check of [form, texts, zero, maintainers, addresses, conditions]) yield* check(map);
}

const texts: Check = function* (map) {
  for (const key of ["version", "appVersion"]) {
    const scalar = scalarIn(map, key);
    if (scalar !== undefined && scalar.value !== null && typeof scalar.value !== "string") yield unquoted(scalar, key);
  }
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
    else yield* contact(item);
};

const contact: Check = function* (map) {
  const [email, url] = [scalarIn(map, "email"), scalarIn(map, "url")];
  if (email !== undefined && email.text !== "" && !/^[^\s@]+@[^\s@]+$/.test(email.text))
    yield at(email, `${shown(email)} is no email address, and \`helm lint\` wants one here`);
  if (url !== undefined && /\s/.test(url.text))
    yield at(url, `${shown(url)} is no URL, and \`helm lint\` wants one here`);
};

/** Only what is surely no address: the linter has long patterns. */
const addresses: Check = function* (map) {
  const icon = scalarIn(map, "icon");
  const sources = itemsIn(map, "sources").filter((item) => item.kind === "scalar");
  for (const url of [...(icon === undefined ? [] : [icon]), ...sources])
    if (url.text !== "" && !/^[a-z][a-z\d+.-]*:/i.test(url.text))
      yield at(url, `${shown(url)} is no URL: write it with its https://`);
};

/** Helm takes a blank behind a comma for a part of the path. */
const conditions: Check = function* (map) {
  for (const item of itemsIn(map, "dependencies")) {
    const condition = item.kind === "map" ? scalarIn(item, "condition") : undefined;
    if (condition !== undefined && /\s,|,\s/.test(condition.text.trim()))
      yield at(condition, "Helm looks for a path with this blank in it and finds none: write a,b without blanks");
  }
};

const zero: Check = function* (map) {
  const version = scalarIn(map, "version");
  if (version !== undefined && /^v?0(?:\.0){0,2}-0(?:\+.*)?$/.test(version.text))
    yield at(version, `${shown(version)} is before every version: the first is 0.0.1 or 0.1.0`);
};

/** Numbers lose zeros: 1.10 is 1.1 to Helm. */
function unquoted(scalar: YamlScalar, key: string): Finding {
  const fix = { title: "Put it in quotes", edits: [{ span: span(scalar), text: `"${scalar.text}"` }], safe: true };
  return {
    ...at(scalar, `${key} must be a text, and YAML reads ${shown(scalar)} as something else: put it in quotes`),
    fix,
  };
}
