/** A percentage of requests that nobody made: the autoscaler stands still. */
import type { Snapshot } from "../../../../model/snapshot";
import type { Span } from "../../../../model/span";
import type { YamlMap } from "../../../../syntax/yaml/tree";
import { given, headOf, mapIn, mapsIn, scalarIn, textIn } from "../../fields";
import type { Graph } from "../../graph/graph";
import { siblings } from "../../graph/near";
import { resolve, wholeOf } from "../../graph/resolve";
import type { Site } from "../../graph/shelf";
import { type WrittenSite, writtenAt } from "../../graph/written";
import { isPatched } from "../../partial";
import { containersIn, podsOf } from "../../pods";
import { leavesOut } from "../../resources";
import { type Around, workspaceRule } from "../practices/workspace-rule";
import { relatedAt } from "./places";

export const autoscalerRequestsGiven = workspaceRule(
  { id: "kubernetes/autoscaler-requests-given", severity: "warning", aliases: [] },
  ["HorizontalPodAutoscaler.autoscaling"],
  function* (around) {
    const target = targetOf(around);
    if (target === undefined) return;
    for (const { span, resource, container } of measured(mapIn(around.object.map, "spec"))) {
      const lacking = lackingIn(target, resource, container);
      if (lacking === undefined) continue;
      const name = textIn(lacking, "name") ?? "that it scales";
      const message = `Container ${name} requests no ${resource}\nNo share of it is known then, and nothing is scaled.`;
      yield { span, message, ...relatedAt(target, headOf(lacking), "This one requests nothing") };
    }
  },
);

/** The one workload, where all of it is known: patches and defaults of the namespace may add requests. */
function targetOf({ graph, snapshot, site }: Around): WrittenSite | undefined {
  const point = site.object.points.find(({ row }) => row === scaling);
  const { where, targets } = point === undefined ? nowhere : resolve(graph, site, point);
  const [target, ...others] = targets;
  if (where !== "here" || target === undefined || others.length > 0) return undefined;
  return isKnown(graph, snapshot, target.site) ? writtenAt(snapshot, target.site) : undefined;
}

function isKnown(graph: Graph, snapshot: Snapshot, site: Site): boolean {
  const file = snapshot.files.get(site.path);
  if (file === undefined || isPatched(file, snapshot) || wholeOf(graph, site).length > 1) return false;
  return siblings(graph, site, "LimitRange").length === 0;
}

/** The row of the table of relations. */
const scaling = 92;

const nowhere = { where: "unknown", targets: [] } as const;

interface Measured {
  readonly span: Span;
  readonly resource: string;
  /** The only container that counts. */
  readonly container?: string | undefined;
}

/** What is measured as a share of the requests; the processor's time where nothing else is said. */
function measured(spec: YamlMap | undefined): readonly Measured[] {
  const metrics = given(spec, "metrics");
  const target = mapIn(spec, "scaleTargetRef");
  if (metrics === undefined && target !== undefined) {
    const share = given(spec, "targetCPUUtilizationPercentage");
    return [{ span: share?.key ?? headOf(target), resource: "cpu" }];
  }
  return mapsIn(spec, "metrics").flatMap((metric) =>
    ["resource", "containerResource"].flatMap((field) => {
      const source = mapIn(metric, field);
      const name = scalarIn(source, "name");
      const isShare = given(mapIn(source, "target"), "averageUtilization") ?? given(source, "targetAverageUtilization");
      if (name === undefined || isShare === undefined) return [];
      return [{ span: name, resource: name.text, container: textIn(source, "container") }];
    }),
  );
}

/** A limit counts as a request. */
function lackingIn({ object }: WrittenSite, resource: string, only: string | undefined): YamlMap | undefined {
  const [pod] = podsOf(object);
  if (pod?.isWhole !== true) return undefined;
  const containers = containersIn(pod, "containers").filter(({ name }) => only === undefined || name === only);
  return containers.find(({ map }) =>
    [map, pod.spec].every((owner) => leavesOut(owner, "requests", resource) && leavesOut(owner, "limits", resource)),
  )?.map;
}
