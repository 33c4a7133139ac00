/** Pods without the amounts that a quota of their namespace counts: the API server refuses them. */
import { given, headOf, mapIn } from "../../fields";
import { mayBeBrought } from "../../graph/given";
import { siblings } from "../../graph/near";
import { wholeOf } from "../../graph/resolve";
import type { Site } from "../../graph/shelf";
import { spaceOf } from "../../graph/spaces";
import { areTogether, shareSpace } from "../../graph/together";
import { called, listed } from "../../graph/wording";
import { type Container, containersIn, podsOf } from "../../pods";
import { leavesOut } from "../../resources";
import type { Around, WorkspaceRule } from "../../workspace-rules";

export const quotaRequestsGiven: WorkspaceRule = {
  id: "kubernetes/quota-requests-given",
  severity: "warning",
  aliases: [],
  *see(around) {
    const pods = podsOf(around.object).filter((pod) => pod.isWhole && given(pod.spec, "resources") === undefined);
    const quotas = pods.length > 0 ? quotasOf(around) : [];
    for (const quota of quotas.length > 0 && isKnown(around) ? quotas : []) {
      const counted = countedBy(around, quota);
      for (const container of pods.flatMap((pod) => containersIn(pod, "containers", "initContainers"))) {
        const missing = counted.filter((resource) => lacks(container, resource));
        if (missing.length === 0) continue;
        const message = `Pods without ${listed(missing)} are refused here`;
        const why = `${called(quota)} counts that; write it, or give the namespace a LimitRange with defaults.`;
        const related = { site: quota, message: "The quota is here" };
        yield { span: headOf(container.map), message: `${message}\n${why}`, related };
      }
    }
  },
};

/** Patches and defaults may add what is missing. */
function isKnown({ graph, site, isPatched }: Around): boolean {
  if (isPatched(site) || wholeOf(graph, site).length > 1 || mayBeBrought(graph, site)) return false;
  return siblings(graph, site, "LimitRange").length === 0;
}

function quotasOf({ graph, site }: Around): readonly Site[] {
  const isSure = (quota: Site) => (spaceOf(graph, site) ?? "") !== "" || areTogether(graph, site, quota);
  return siblings(graph, site, "ResourceQuota").filter((quota) => shareSpace(graph, site, quota) && isSure(quota));
}

/** The amounts every pod has to name; with a scope it is not every pod. */
function countedBy({ treeOf }: Around, quota: Site): readonly string[] {
  const spec = mapIn(treeOf(quota)?.map, "spec");
  if (given(spec, "scopes") !== undefined || given(spec, "scopeSelector") !== undefined) return [];
  const hard = mapIn(spec, "hard");
  return Object.keys(ends).filter((resource) => given(hard, resource) !== undefined);
}

/** Where an amount is written; a bare resource is a request. */
const ends: Readonly<Record<string, readonly [end: "limits" | "requests", name: string]>> = {
  cpu: ["requests", "cpu"],
  memory: ["requests", "memory"],
  "requests.cpu": ["requests", "cpu"],
  "requests.memory": ["requests", "memory"],
  "limits.cpu": ["limits", "cpu"],
  "limits.memory": ["limits", "memory"],
};

/** A limit counts as a request. */
function lacks({ map }: Container, resource: string): boolean {
  const [end, name] = ends[resource] ?? [];
  return end !== undefined && name !== undefined && leavesOut(map, end, name) && leavesOut(map, "limits", name);
}
