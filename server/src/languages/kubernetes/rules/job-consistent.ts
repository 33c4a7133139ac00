/** A job whose settings contradict each other. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { given, isSet, mapIn, numberIn, spanOf } from "../fields";
import { failurePolicy, successPolicy } from "../jobs";
import type { KubernetesObject } from "../objects";
import { typed } from "../typed-parts";
import { stringIn, textOr } from "../unsure";

export const jobConsistent: ObjectRule = {
  id: "kubernetes/job-consistent",
  severity: "error",
  aliases: [],
  kinds: ["Job", "CronJob"],
  *look(object, minor) {
    for (const { map: spec } of typed(object, minor, "V1JobSpec")) {
      yield* selector(object, spec);
      yield* indexes(spec);
      yield* indexedName(object, spec);
      yield* failurePolicy(spec);
      if (textOr(spec, "completionMode", "NonIndexed") === "Indexed") yield* successPolicy(spec);
    }
  },
};

/** The server chooses the pods itself; a CronJob cannot have it otherwise. */
function* selector({ kind }: KubernetesObject, spec: YamlMap): Generator<Finding> {
  const isTemplate = kind.text === "CronJob";
  const manual = given(spec, "manualSelector");
  const entry = given(spec, "selector");
  if (isTemplate && manual !== undefined && isSet(spec, "manualSelector", true))
    yield { span: manual.key, message: "The jobs of a CronJob get their selectors from the server: remove this" };
  const isOwn = mapIn(spec, "selector", "matchLabels")?.entries.every(({ key }) => /controller-uid$/.test(key.text));
  if (entry === undefined || isOwn === true || (!isTemplate && mayBeManual(spec))) return;
  yield { span: entry.key, message: "The server writes a job's selector itself: remove this" };
}

function mayBeManual(spec: YamlMap): boolean {
  return given(spec, "manualSelector") !== undefined && !isSet(spec, "manualSelector", false);
}

const indexedOnly = ["backoffLimitPerIndex", "maxFailedIndexes", "successPolicy"];

function* indexes(spec: YamlMap): Generator<Finding> {
  const mode = textOr(spec, "completionMode", "NonIndexed");
  const isWhole = given(spec, "template") !== undefined;
  for (const field of mode === "NonIndexed" && isWhole ? indexedOnly : []) {
    const entry = given(spec, field);
    if (entry !== undefined) yield { span: entry.key, message: `${field} needs completionMode: Indexed` };
  }
  const written = stringIn(spec, "completionMode");
  const isParallel = given(spec, "parallelism") !== undefined;
  if (mode === "Indexed" && written !== undefined && isWhole && isParallel && given(spec, "completions") === undefined)
    yield { span: written, message: "An Indexed job needs completions, the number of its indexes" };
  const failed = given(spec, "maxFailedIndexes");
  if (failed === undefined || mode !== "Indexed") return;
  if (isWhole && given(spec, "backoffLimitPerIndex") === undefined)
    yield { span: failed.key, message: "maxFailedIndexes needs backoffLimitPerIndex" };
  const [most, completions] = [numberIn(spec, "maxFailedIndexes"), numberIn(spec, "completions")];
  if (most !== undefined && completions !== undefined && most > completions)
    yield { span: spanOf(failed), message: `Only ${completions} indexes can fail` };
}

/** A pod of an Indexed job is called by the job's name and its index. */
function* indexedName({ map, kind }: KubernetesObject, spec: YamlMap): Generator<Finding> {
  const name = stringIn(mapIn(map, "metadata"), "name");
  const completions = numberIn(spec, "completions");
  if (kind.text !== "Job" || name === undefined || textOr(spec, "completionMode", "") !== "Indexed") return;
  const host = `${name.text}-${(completions ?? 0) - 1}`;
  if (completions === undefined || completions < 1 || (host.length <= 63 && !host.includes("."))) return;
  yield { span: name, message: "An Indexed job's pods have it as host name: no dots, 63 characters with the index" };
}
