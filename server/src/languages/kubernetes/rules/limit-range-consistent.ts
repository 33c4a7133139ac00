/** Limits of a LimitRange that no container could keep. */
import type { Finding } from "../../../model/finding";
import { one, type Quantity, readQuantity } from "../../../schema/quantity";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { given, mapIn, mapsIn, repeated, scalarIn, spanOf } from "../fields";
import { mapsOf } from "../typed-parts";
import { isEmpty, knownEntries, stringIn } from "../unsure";

export const limitRangeConsistent: ObjectRule = {
  id: "kubernetes/limit-range-consistent",
  severity: "error",
  aliases: [],
  kinds: ["LimitRange"],
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, "V1LimitRangeSpec")) {
      const limits = mapsIn(spec, "limits");
      for (const limit of limits) {
        yield* order(limit);
        yield* fits(limit);
      }
      for (const [again] of repeated(limits, (limit) => stringIn(limit, "type")?.text)) {
        const type = given(again, "type");
        if (type !== undefined)
          yield { span: spanOf(type), message: "There are limits of this type already: merge them" };
      }
    }
  },
};

/** Each pair: the first may not be above the second. */
const pairs = [
  ["min", "max"],
  ["min", "defaultRequest"],
  ["defaultRequest", "max"],
  ["defaultRequest", "default"],
  ["min", "default"],
  ["default", "max"],
] as const;

function* order(limit: YamlMap): Generator<Finding> {
  for (const [low, high] of pairs)
    for (const { key } of knownEntries(mapIn(limit, low))) {
      const entry = given(mapIn(limit, low), key.text);
      const [least, most] = [amount(limit, low, key.text), amount(limit, high, key.text)];
      if (entry !== undefined && least !== undefined && most !== undefined && least > most)
        yield { span: spanOf(entry), message: `${low} of ${key.text} is above ${high}: no container can have both` };
    }
}

function* fits(limit: YamlMap): Generator<Finding> {
  const type = stringIn(limit, "type")?.text;
  for (const field of type === "Pod" ? ["default", "defaultRequest"] : []) {
    const entry = given(limit, field);
    if (entry !== undefined && !isEmpty(limit, field))
      yield { span: entry.key, message: "Only containers have defaults, not pods" };
  }
  for (const { key } of knownEntries(mapIn(limit, "maxLimitRequestRatio"))) {
    const entry = given(mapIn(limit, "maxLimitRequestRatio"), key.text);
    const ratio = amount(limit, "maxLimitRequestRatio", key.text);
    if (entry !== undefined && ratio !== undefined && ratio < one)
      yield { span: spanOf(entry), message: "A ratio below 1 is refused: limits are never below requests" };
  }
  const named = stringIn(limit, "type");
  const isBare = ["min", "max"].every((field) => !mayLimit(limit, field));
  if (named !== undefined && type === "PersistentVolumeClaim" && isBare)
    yield { span: named, message: "Limits of claims need min.storage or max.storage" };
}

function amount(limit: YamlMap, field: string, resource: string): Quantity | undefined {
  return readQuantity(scalarIn(mapIn(limit, field), resource)?.text ?? "");
}

/** A size of nothing is 0 to the server; a map that another tool fills in may hold one. */
function mayLimit(limit: YamlMap, field: string): boolean {
  const map = mapIn(limit, field);
  return map === undefined ? given(limit, field) !== undefined : map.entries.some(({ key }) => key.text === "storage");
}
