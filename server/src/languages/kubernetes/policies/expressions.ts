/** The expressions that an admission policy holds, and which of them can be run. */
import { isProgram, readExpression } from "../../../schema/kubernetes/cel";
import type { CelMistake, CelProgram } from "../../../syntax/cel";
import type { YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import { mapIn, mapsIn, textIn, valueIn } from "../fields";
import type { KubernetesObject } from "../objects";

/** One expression where it is written. */
export interface Expression {
  readonly scalar: YamlScalar;
  readonly read: CelProgram | CelMistake;
}

/** An expression with a name, as variables have one. */
export interface Named {
  readonly name: string;
  /** Nothing for one that we cannot run. */
  readonly program: CelProgram | undefined;
}

/** What has to be true, and what is said when it is not. */
export interface Validation {
  readonly program: CelProgram;
  readonly message: string;
  /** An expression that makes the message, tried first. */
  readonly says: CelProgram | undefined;
}

/** Every expression of a policy. */
export function expressionsOf({ map }: KubernetesObject): readonly Expression[] {
  const spec = mapIn(map, "spec");
  return [
    ...["matchConditions", "variables", "validations"].flatMap((list) => all(spec, list, "expression")),
    ...all(spec, "validations", "messageExpression"),
    ...all(spec, "auditAnnotations", "valueExpression"),
  ];
}

function all(spec: YamlMap | undefined, list: string, key: string): readonly Expression[] {
  return mapsIn(spec, list).flatMap((item) => read(item, key) ?? []);
}

/** Marks of templates mean other things in expressions, so any text is read. */
function read(item: YamlMap, key: string): Expression | undefined {
  const value = valueIn(item, key);
  return value?.kind === "scalar" ? { scalar: value, read: readExpression(value.text) } : undefined;
}

function programIn(item: YamlMap, key: string): CelProgram | undefined {
  const found = read(item, key)?.read;
  return found !== undefined && isProgram(found) ? found : undefined;
}

/** The conditions of a policy or the variables, by name. */
export function namedIn(spec: YamlMap | undefined, list: "matchConditions" | "variables"): readonly Named[] {
  return mapsIn(spec, list).map((item) => ({
    name: textIn(item, "name") ?? "",
    program: programIn(item, "expression"),
  }));
}

/** The validations that can be run. */
export function validationsIn(spec: YamlMap | undefined): readonly Validation[] {
  return mapsIn(spec, "validations").flatMap((item) => {
    const found = read(item, "expression");
    if (found === undefined || !isProgram(found.read)) return [];
    const message = textIn(item, "message") ?? `it breaks ${found.scalar.text.replace(/\s+/g, " ").trim()}`;
    return [{ program: found.read, message, says: programIn(item, "messageExpression") }];
  });
}
