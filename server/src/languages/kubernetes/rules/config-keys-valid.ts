/** Keys of ConfigMaps and Secrets that cannot be files, that stand in two places, or that are too large together. */
import type { Finding } from "../../../model/finding";
import { byteLength, isConfigKey } from "../../../schema/formats";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { type Fields, given, mapIn } from "../fields";
import { mapsOf } from "../typed-parts";
import { knownEntries, texts } from "../unsure";

export const configKeysValid: ObjectRule = {
  id: "kubernetes/config-keys-valid",
  severity: "error",
  aliases: [],
  kinds: ["ConfigMap", "Secret"],
  *look(object, minor) {
    for (const map of mapsOf(object, minor, "V1ConfigMap", "V1Secret")) {
      for (const field of fields) yield* keys(mapIn(map, field));
      yield* twice(mapIn(map, "data"), mapIn(map, "binaryData"));
      yield* size(map, object.kind.text);
    }
  },
};

const fields = ["data", "binaryData", "stringData"];

function* keys(data: Fields): Generator<Finding> {
  for (const { key } of knownEntries(data)) {
    if (isConfigKey(key.text)) continue;
    const message =
      key.text.length > 253
        ? "A key has at most 253 characters"
        : "A key is the name of a file: letters, digits, -, _ and ., and not .. at its start";
    yield { span: key, message };
  }
}

function* twice(data: Fields, binary: Fields): Generator<Finding> {
  for (const { key } of knownEntries(binary)) {
    const other = given(data, key.text);
    const related = other === undefined ? [] : [{ span: other.key, message: "The same key in data" }];
    if (other !== undefined) yield { span: key, message: "This key is in data as well: keep one", related };
  }
}

const most = 1024 * 1024;

/** What is in base64 takes three quarters of what is written. */
function* size(map: YamlMap, kind: string): Generator<Finding> {
  const bytes = (field: string) => texts(mapIn(map, field)).reduce((sum, { value }) => sum + byteLength(value.text), 0);
  const encoded = (field: string) => (bytes(field) * 3) / 4;
  const plain = kind === "Secret" ? encoded("data") + bytes("stringData") : bytes("data") + encoded("binaryData");
  const entry = given(map, "data") ?? given(map, "stringData") ?? given(map, "binaryData");
  if (entry !== undefined && plain > most + slack)
    yield { span: entry.key, message: `A ${kind} holds at most 1 MiB; this is ${(plain / most).toFixed(1)} MiB` };
}

/** Line breaks and padding of base64 make what is written longer. */
const slack = 64 * 1024;
