/** Which autoscaler sets the number of an object's replicas. */
import type { Graph } from "./graph";
import type { Site } from "./shelf";
import { usersOf } from "./users";

/** The workloads whose replicas are counted and kept. */
export const replicated: readonly string[] = ["Deployment.apps", "StatefulSet.apps"];

/** Nothing where no manifest scales it. */
export function autoscalerOf(graph: Graph, site: Site): Site | undefined {
  return usersOf(graph, site).find((user) => scalers.includes(user.site.object.kind))?.site;
}

const scalers = ["HorizontalPodAutoscaler.autoscaling", "ScaledObject.keda.sh"];
