/** A variable's value comes from one place. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { given, givenOf, headOf, mapIn, textIn } from "../fields";
import { podRule } from "../pod-rule";
import { partsOf } from "../pods";

const sources = new Set("fieldRef resourceFieldRef configMapKeyRef secretKeyRef fileKeyRef".split(" "));
const wholes = new Set(["configMapRef", "secretRef"]);

export const envOneSource = podRule({
  id: "kubernetes/env-one-source",
  severity: "error",
  aliases: [],
  *see({ containers, isWhole }) {
    for (const container of containers) {
      for (const variable of partsOf(container, "env")) yield* variableSource(variable, isWhole);
      for (const item of partsOf(container, "envFrom")) {
        yield* second(item, wholes, "An item of envFrom");
        if (isSourceless(item, wholes, "prefix"))
          yield { span: headOf(item), message: "This item needs a configMapRef or a secretRef" };
      }
    }
  },
});

function* variableSource(variable: YamlMap, isWhole: boolean): Generator<Finding> {
  const entry = given(variable, "valueFrom");
  const from = mapIn(variable, "valueFrom");
  if (entry === undefined || from === undefined) return;
  yield* second(from, sources, "valueFrom");
  if (isSourceless(from, sources) && isWhole) {
    yield { span: entry.key, message: "valueFrom names no source: give it one, such as secretKeyRef" };
  } else if (textIn(variable, "value") !== undefined && givenOf(from, sources).length > 0) {
    const name = textIn(variable, "name") ?? "This variable";
    yield { span: entry.key, message: `${name} has a value already: keep value or valueFrom` };
  }
}

/** True when nothing is written but names of sources, without a value, and this other key. */
function isSourceless(map: YamlMap, known: ReadonlySet<string>, other = ""): boolean {
  return givenOf(map, known).length === 0 && map.entries.every(({ key }) => known.has(key.text) || key.text === other);
}

function* second(map: YamlMap, known: ReadonlySet<string>, what: string): Generator<Finding> {
  const [first, ...more] = givenOf(map, known);
  for (const { key } of more) {
    yield { span: key, message: `${what} has one source: ${first?.key.text} is given already` };
  }
}
