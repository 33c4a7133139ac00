/** A database in a Deployment, whose pods are interchangeable: data is not. */
import type { Finding } from "../../../../model/finding";
import { adding } from "../../adding";
import type { Database } from "../../databases";
import { databasesOf } from "../../databases";
import { given, mapIn, numberIn, scalarIn, textIn } from "../../fields";
import { podRule } from "../../pod-rule";
import type { Pod } from "../../pods";
import { partsOf } from "../../pods";

export const databaseStateful = podRule({
  id: "kubernetes/database-stateful",
  severity: "warning",
  aliases: [],
  whole: true,
  *see(pod) {
    if (!["Deployment", "ReplicaSet", "ReplicationController"].includes(pod.object.kind.text)) return;
    const workload = mapIn(pod.object.map, "spec");
    const replicas = scalarIn(workload, "replicas");
    for (const database of databasesOf(pod)) {
      if (replicas !== undefined && (numberIn(workload, "replicas") ?? 0) > 1)
        yield {
          span: replicas,
          message: `These are ${replicas.text} ${database.name}s with data of their own, not one: use a StatefulSet`,
        };
      else yield* overlapping(pod, database);
    }
  },
});

/** A rolling update starts the new pod while the old one still has the files open. */
function* overlapping(pod: Pod, { name, container }: Database): Generator<Finding> {
  const workload = mapIn(pod.object.map, "spec");
  if (pod.object.kind.text !== "Deployment" || !pod.isWhole || given(mapIn(workload, "strategy"), "rollingUpdate"))
    return;
  const type = textIn(mapIn(workload, "strategy"), "type");
  const claims = new Set(
    pod.volumes.filter((each) => given(each, "persistentVolumeClaim")).map((each) => textIn(each, "name")),
  );
  const mount = partsOf(container, "volumeMounts").find((each) => claims.has(textIn(each, "name")));
  if (mount === undefined || (type ?? "RollingUpdate") !== "RollingUpdate" || numberIn(workload, "replicas") === 0)
    return;
  const span = scalarIn(mount, "name") ?? container.map;
  const fix = adding("Stop the old pod first", pod.object, workload, { strategy: { type: "Recreate" } });
  yield { span, message: `An update runs two ${name}s on this volume: use strategy Recreate, or a StatefulSet`, fix };
}
