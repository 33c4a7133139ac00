/** A Secret without the keys that its type promises. */
import type { Finding } from "../../../model/finding";
import { isPlaceholder } from "../../../schema/placeholder";
import type { YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { given, mapIn, valueIn } from "../fields";
import { mapsOf } from "../typed-parts";
import { isComplete, isEmpty, stringIn } from "../unsure";

export const secretTypeFits: ObjectRule = {
  id: "kubernetes/secret-type-fits",
  severity: "error",
  aliases: [],
  kinds: ["Secret"],
  *look(object, minor) {
    for (const map of mapsOf(object, minor, "V1Secret")) {
      const type = stringIn(map, "type");
      if (type === undefined) continue;
      if (isKnown(map)) yield* missing(map, type);
      if (type.text === "kubernetes.io/service-account-token") yield* token(map, type);
      const file = files.get(type.text);
      if (file !== undefined) yield* json(stringIn(mapIn(map, "stringData"), file));
    }
  },
};

/** The keys of each type, all of them needed; of basic-auth one is enough. */
const needed: ReadonlyMap<string, readonly string[]> = new Map([
  ["kubernetes.io/tls", ["tls.crt", "tls.key"]],
  ["kubernetes.io/dockerconfigjson", [".dockerconfigjson"]],
  ["kubernetes.io/dockercfg", [".dockercfg"]],
  ["kubernetes.io/basic-auth", ["username", "password"]],
  ["kubernetes.io/ssh-auth", ["ssh-privatekey"]],
]);

const files: ReadonlyMap<string, string> = new Map([
  ["kubernetes.io/dockerconfigjson", ".dockerconfigjson"],
  ["kubernetes.io/dockercfg", ".dockercfg"],
]);

/** False where data is a placeholder, or has keys that another tool writes. */
function isKnown(map: YamlMap): boolean {
  return ["data", "stringData"].every((field) => {
    const value = valueIn(map, field);
    return value === undefined || (value.kind === "map" && isComplete(value));
  });
}

function* missing(map: YamlMap, type: YamlScalar): Generator<Finding> {
  const keys = needed.get(type.text) ?? [];
  const has = (key: string) =>
    ["data", "stringData"].some((field) => mapIn(map, field)?.entries.some((each) => each.key.text === key));
  const absent = keys.filter((key) => !has(key));
  const entry = given(map, "data") ?? given(map, "stringData");
  if (absent.length === 0 || (type.text === "kubernetes.io/basic-auth" && absent.length < keys.length)) return;
  const and = type.text === "kubernetes.io/basic-auth" ? " or " : " and ";
  const message = `A Secret of type ${type.text.replace("kubernetes.io/", "")} needs ${absent.join(and)}`;
  yield { span: entry?.key ?? type, message };
}

const account = "kubernetes.io/service-account.name";

function* token(map: YamlMap, type: YamlScalar): Generator<Finding> {
  if (isEmpty(mapIn(map, "metadata", "annotations"), account))
    yield { span: type, message: `A token needs the annotation ${account}: whose token is it?` };
}

function* json(text: YamlScalar | undefined): Generator<Finding> {
  if (text === undefined || isPlaceholder(text.text)) return;
  if (!isJsonObject(text.text)) yield { span: text, message: "This must be a JSON object, as docker login writes it" };
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
