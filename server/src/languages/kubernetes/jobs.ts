/** What is wrong with a job's rules for failure and success. */
import type { Finding } from "../../model/finding";
import { valueOf } from "../../schema/scalar";
import type { YamlMap, YamlScalar } from "../../syntax/yaml/tree";
import {
  type Fields,
  filled,
  given,
  headOf,
  itemsIn,
  mapIn,
  mapsIn,
  numberIn,
  scalarIn,
  scalarsIn,
  spanOf,
} from "./fields";
import { isEmpty, stringIn } from "./unsure";

const mostRules = 20;

/** A policy for pods that fail. */
export function* failurePolicy(spec: YamlMap): Generator<Finding> {
  const policy = mapIn(spec, "podFailurePolicy");
  if (policy === undefined) return;
  const pod = mapIn(spec, "template", "spec");
  const restart = stringIn(pod, "restartPolicy");
  if (restart?.text === "OnFailure")
    yield { span: restart, message: "A podFailurePolicy needs restartPolicy: Never, for the job to see the pods fail" };
  const replacement = stringIn(spec, "podReplacementPolicy");
  if (replacement?.text === "TerminatingOrFailed")
    yield { span: replacement, message: "With a podFailurePolicy this can only be Failed" };
  yield* tooMany(policy);
  for (const rule of mapsIn(policy, "rules")) yield* failureRule(rule, spec, containerNames(pod));
}

/** Rules that make a job a success early; they count on indexes. */
export function* successPolicy(spec: YamlMap): Generator<Finding> {
  const policy = mapIn(spec, "successPolicy");
  const entry = given(spec, "successPolicy");
  if (policy === undefined || entry === undefined) return;
  if (isEmpty(policy, "rules")) yield { span: entry.key, message: "A successPolicy needs at least one rule" };
  yield* tooMany(policy);
  for (const rule of mapsIn(policy, "rules")) {
    if (given(rule, "succeededIndexes") === undefined && given(rule, "succeededCount") === undefined)
      yield { span: headOf(rule), message: "A success rule needs succeededIndexes or succeededCount" };
    const indexes = stringIn(rule, "succeededIndexes");
    if (indexes !== undefined && !/^(?:\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)?$/.test(indexes.text))
      yield { span: indexes, message: "Write indexes as numbers and ranges: 0,2-4" };
    const [count, completions] = [numberIn(rule, "succeededCount"), numberIn(spec, "completions")];
    const counted = given(rule, "succeededCount");
    if (counted !== undefined && count !== undefined && completions !== undefined && count > completions)
      yield { span: spanOf(counted), message: `Only ${completions} completions can succeed` };
  }
}

function* tooMany(policy: YamlMap): Generator<Finding> {
  const rules = given(policy, "rules");
  const count = itemsIn(policy, "rules").length;
  if (rules !== undefined && count > mostRules)
    yield { span: rules.key, message: `A policy has at most ${mostRules} rules; these are ${count}` };
}

function* failureRule(rule: YamlMap, spec: YamlMap, names: ReadonlySet<string> | undefined): Generator<Finding> {
  const codes = given(rule, "onExitCodes");
  const conditions = filled(rule, "onPodConditions");
  if (codes !== undefined && conditions !== undefined)
    yield { span: conditions.key, message: "A rule looks at onExitCodes or at onPodConditions: make two rules" };
  if (codes === undefined && conditions === undefined)
    yield { span: headOf(rule), message: "A rule needs onExitCodes or onPodConditions" };
  const action = stringIn(rule, "action");
  if (action?.text === "FailIndex" && given(spec, "backoffLimitPerIndex") === undefined)
    yield { span: action, message: "FailIndex counts on backoffLimitPerIndex: set it, or use FailJob" };
  const requirement = mapIn(rule, "onExitCodes");
  if (requirement !== undefined) yield* exitCodes(requirement, names);
}

function* exitCodes(requirement: YamlMap, names: ReadonlySet<string> | undefined): Generator<Finding> {
  const name = stringIn(requirement, "containerName");
  if (name !== undefined && names !== undefined && !names.has(name.text))
    yield { span: name, message: `The job's pods have no container ${name.text}` };
  const values = given(requirement, "values");
  if (values !== undefined && isEmpty(requirement, "values"))
    yield { span: values.key, message: "List at least one exit code" };
  const codes = scalarsIn(requirement, "values");
  const isIn = stringIn(requirement, "operator")?.text === "In";
  for (const [index, code] of codes.entries()) yield* exitCode(code, codes[index - 1], isIn);
}

function* exitCode(code: YamlScalar, before: YamlScalar | undefined, isIn: boolean): Generator<Finding> {
  const [value, last] = [valueOf(code), before === undefined ? undefined : valueOf(before)];
  if (value === 0 && isIn) yield { span: code, message: "0 is no failure: In cannot ask for it" };
  if (typeof value !== "number" || typeof last !== "number" || value > last) return;
  yield { span: code, message: value === last ? "This exit code is there already" : "Exit codes must be in order" };
}

/** The names of a pod's containers, if all of them are known. */
function containerNames(pod: Fields): ReadonlySet<string> | undefined {
  const containers = [...mapsIn(pod, "containers"), ...mapsIn(pod, "initContainers")];
  const names = containers.map((container) => scalarIn(container, "name")?.text);
  return names.length === 0 || names.includes(undefined) ? undefined : new Set(names.map((name) => name ?? ""));
}
