/** A ResourceQuota whose scopes contradict each other or do not fit what it counts. */
import type { Finding } from "../../../model/finding";
import type { YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { given, mapIn, mapsIn, scalarsIn } from "../fields";
import { isQuotaResource, isStandard, quotaResources } from "../quotas";
import { mapsOf } from "../typed-parts";
import { isEmpty, knownEntries, stringIn } from "../unsure";

export const quotaConsistent: ObjectRule = {
  id: "kubernetes/quota-consistent",
  severity: "error",
  aliases: [],
  kinds: ["ResourceQuota"],
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, "V1ResourceQuotaSpec")) {
      yield* names(spec);
      const expressions = mapsIn(mapIn(spec, "scopeSelector"), "matchExpressions");
      for (const expression of expressions) yield* operator(expression);
      const selected = expressions.flatMap((expression) => stringIn(expression, "scopeName") ?? []);
      for (const scopes of [scalarsIn(spec, "scopes"), selected]) yield* checkScopes(spec, scopes);
    }
  },
};

function* names(spec: YamlMap): Generator<Finding> {
  for (const { key } of knownEntries(mapIn(spec, "hard"))) {
    if (isQuotaResource(key.text)) continue;
    yield { span: key, message: `No resource is called ${key.text}; others are counted as count/deployments.apps` };
  }
}

const opposites: ReadonlyMap<string, string> = new Map([
  ["BestEffort", "NotBestEffort"],
  ["Terminating", "NotTerminating"],
]);

function* checkScopes(spec: YamlMap, scopes: readonly YamlScalar[]): Generator<Finding> {
  for (const scope of scopes) {
    const opposite = scopes.find(({ text }) => text === opposites.get(scope.text));
    if (opposite !== undefined) yield { span: opposite, message: `${scope.text} and this scope leave no pod to count` };
    const allowed = quotaResources(scope.text);
    const wrong = knownEntries(mapIn(spec, "hard")).find(
      ({ key }) => isStandard(key.text) && !allowed.includes(key.text),
    );
    const related = wrong === undefined ? [] : [{ span: wrong.key, message: "What it cannot count" }];
    if (wrong !== undefined && allowed.length > 0)
      yield {
        span: scope,
        message: `A quota of scope ${scope.text} cannot count ${wrong.key.text}: make two`,
        related,
      };
  }
}

function* operator(expression: YamlMap): Generator<Finding> {
  const written = stringIn(expression, "operator");
  const scope = stringIn(expression, "scopeName")?.text ?? "";
  const isFree = scope === "PriorityClass" || scope === "VolumeAttributesClass" || scope === "";
  const values = given(expression, "values");
  if (written === undefined) return;
  if (!isFree && written.text !== "Exists") yield { span: written, message: `The scope ${scope} only knows Exists` };
  const takesValues = written.text === "In" || written.text === "NotIn";
  if (takesValues && isEmpty(expression, "values"))
    yield { span: written, message: `${written.text} needs values to compare with` };
  if (!takesValues && values !== undefined && !isEmpty(expression, "values"))
    yield { span: values.key, message: `${written.text} takes no values: remove them` };
}
