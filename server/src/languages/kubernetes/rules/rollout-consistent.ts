/** An update strategy that contradicts itself, or that never replaces a pod. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { type Fields, given, mapIn, numberIn, spanOf } from "../fields";
import { checkShare, shareOf } from "../shares";
import { mapsOf } from "../typed-parts";
import { textOr } from "../unsure";

export const rolloutConsistent: ObjectRule = {
  id: "kubernetes/rollout-consistent",
  severity: "error",
  aliases: [],
  kinds: ["Deployment", "DaemonSet", "StatefulSet"],
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, "V1DeploymentSpec")) {
      yield* deployment(mapIn(spec, "strategy"));
      if (given(spec, "selector") !== undefined) yield* deadline(spec);
    }
    for (const spec of mapsOf(object, minor, "V1DaemonSetSpec"))
      yield* daemonSet(mapIn(spec, "updateStrategy"), given(spec, "selector") !== undefined);
    for (const spec of mapsOf(object, minor, "V1StatefulSetSpec"))
      yield* onlyRolling(mapIn(spec, "updateStrategy"), "OnDelete");
  },
};

function* deployment(strategy: Fields): Generator<Finding> {
  yield* onlyRolling(strategy, "Recreate");
  const rolling = mapIn(strategy, "rollingUpdate");
  if (textOr(strategy, "type", "RollingUpdate") !== "RollingUpdate") return;
  yield* checkShare(rolling, "maxSurge", false);
  yield* checkShare(rolling, "maxUnavailable", true);
  const message = "With maxSurge and maxUnavailable both 0 no pod can ever be replaced: raise one";
  const entry = given(rolling, "maxUnavailable");
  if (entry !== undefined && shareOf(rolling, "maxSurge", 25) === 0 && shareOf(rolling, "maxUnavailable", 25) === 0)
    yield { span: spanOf(entry), message };
}

function* onlyRolling(strategy: Fields, type: string): Generator<Finding> {
  const entry = given(strategy, "rollingUpdate");
  const message = `${type} has no rolling update to set up: remove rollingUpdate, or change the type`;
  if (entry !== undefined && textOr(strategy, "type", "") === type) yield { span: entry.key, message };
}

/** A patch may leave a part of the strategy to what it patches. */
function* daemonSet(strategy: Fields, isWhole: boolean): Generator<Finding> {
  const rolling = mapIn(strategy, "rollingUpdate");
  if (rolling === undefined || textOr(strategy, "type", "RollingUpdate") !== "RollingUpdate") return;
  yield* checkShare(rolling, "maxSurge", true);
  yield* checkShare(rolling, "maxUnavailable", true);
  const [surge, unavailable] = [shareOf(rolling, "maxSurge", 0), shareOf(rolling, "maxUnavailable", 1)];
  const entry = given(rolling, "maxSurge") ?? given(rolling, "maxUnavailable");
  if (!isWhole || entry === undefined || surge === undefined || unavailable === undefined) return;
  if (surge !== 0 && unavailable !== 0)
    yield {
      span: spanOf(entry),
      message: "A DaemonSet with maxSurge needs maxUnavailable: 0, which is 1 unless written",
    };
  if (surge === 0 && unavailable === 0)
    yield {
      span: spanOf(entry),
      message: "With maxSurge and maxUnavailable both 0 no pod can ever be replaced: raise one",
    };
}

function* deadline(spec: YamlMap): Generator<Finding> {
  const entry = given(spec, "progressDeadlineSeconds") ?? given(spec, "minReadySeconds");
  const ready = given(spec, "minReadySeconds") === undefined ? 0 : numberIn(spec, "minReadySeconds");
  const limit = given(spec, "progressDeadlineSeconds") === undefined ? 600 : numberIn(spec, "progressDeadlineSeconds");
  if (entry === undefined || ready === undefined || limit === undefined || limit > ready) return;
  const message = `progressDeadlineSeconds (${limit}) must be more than minReadySeconds (${ready})`;
  yield { span: spanOf(entry), message };
}
