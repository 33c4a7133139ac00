/** What a ResourceQuota can count, and in which scope. */

const compute = ["cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"];
const counted = "pods resourcequotas services replicationcontrollers secrets configmaps persistentvolumeclaims";
const standard = new Set([
  ...compute,
  ...`${counted} services.nodeports services.loadbalancers ephemeral-storage requests.storage`.split(" "),
  ...["requests.ephemeral-storage", "limits.ephemeral-storage"],
]);

/** A resource that the server itself counts. */
export function isStandard(resource: string): boolean {
  return standard.has(resource);
}

/** Anything with a slash may be an extended resource, a storage class's share or a count of other objects. */
export function isQuotaResource(resource: string): boolean {
  return standard.has(resource) || resource.includes("/") || /^(?:requests\.)?hugepages-/.test(resource);
}

/** The standard resources that a scope can count; none for an unknown scope. */
export function quotaResources(scope: string): readonly string[] {
  if (scope === "BestEffort") return ["pods"];
  if (scope === "VolumeAttributesClass") return ["persistentvolumeclaims", "requests.storage"];
  return podScopes.has(scope) ? ["pods", ...compute] : [];
}

const podScopes = new Set(
  "Terminating NotTerminating NotBestEffort PriorityClass CrossNamespacePodAffinity".split(" "),
);
