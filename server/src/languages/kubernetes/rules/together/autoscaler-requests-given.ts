/** A percentage of requests that nobody made: the autoscaler stands still. */
import type { Span } from "../../../../model/span";
import type { YamlMap } from "../../../../syntax/yaml/tree";
import { given, headOf, mapIn, mapsIn, scalarIn, textIn } from "../../fields";
import { siblings } from "../../graph/near";
import { resolve, wholeOf } from "../../graph/resolve";
import type { Site } from "../../graph/shelf";
import type { KubernetesObject } from "../../objects";
import { containersIn, podsOf } from "../../pods";
import { leavesOut } from "../../resources";
import type { Around, WorkspaceRule } from "../../workspace-rules";

export const autoscalerRequestsGiven: WorkspaceRule = {
  id: "kubernetes/autoscaler-requests-given",
  severity: "warning",
  aliases: [],
  kinds: ["HorizontalPodAutoscaler.autoscaling"],
  *see(around) {
    const target = targetOf(around);
    const object = target && around.treeOf(target);
    if (target === undefined || object === undefined) return;
    for (const { span, resource, container } of measured(mapIn(around.object.map, "spec"))) {
      const lacking = lackingIn(object, resource, container);
      if (lacking === undefined) continue;
      const name = textIn(lacking, "name") ?? "that it scales";
      const related = { site: target, at: headOf(lacking), message: "This one requests nothing" };
      const message = `Container ${name} requests no ${resource}\nNo share of it is known then, and nothing is scaled.`;
      yield { span, message, related };
    }
  },
};

/** The one workload, where all of it is known: patches and defaults of the namespace may add requests. */
function targetOf(around: Around): Site | undefined {
  const { graph, site } = around;
  const point = site.object.points.find(({ row }) => row === scaling);
  const { where, targets } = point === undefined ? nowhere : resolve(graph, site, point);
  const [target, ...others] = targets;
  if (where !== "here" || target === undefined || others.length > 0) return undefined;
  return isKnown(around, target.site) ? target.site : undefined;
}

function isKnown({ graph, isPatched }: Around, site: Site): boolean {
  if (isPatched(site) || wholeOf(graph, site).length > 1) return false;
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
function lackingIn(object: KubernetesObject, resource: string, only: string | undefined): YamlMap | undefined {
  const [pod] = podsOf(object);
  if (pod?.isWhole !== true) return undefined;
  const containers = containersIn(pod, "containers").filter(({ name }) => only === undefined || name === only);
  return containers.find(({ map }) =>
    [map, pod.spec].every((owner) => leavesOut(owner, "requests", resource) && leavesOut(owner, "limits", resource)),
  )?.map;
}
