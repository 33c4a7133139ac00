/** The checks of the Pod Security Standards, each with the version of Kubernetes that brought it. */
import type { Minor } from "../../../schema/kubernetes/versions";
import type { Pod } from "../pods";
import { addedCapabilities, anyProcMount, capabilities, escalation, privileged, procMount } from "./container";
import { hostNamespaces, hostPaths, hostPorts, hostProcess, probeHosts, volumeTypes } from "./host";
import { runAsNonRoot, runAsUser } from "./identity";
import { appArmor, seccompBaseline, seccompRestricted, seLinux, sysctls } from "./profiles";
import type { Violation } from "./violation";

/** Levels that forbid something, the stricter last. */
export const levels = ["baseline", "restricted"] as const;

/** One of them. */
export type Level = (typeof levels)[number];

/** One check, under the name that the standard gives it. */
export interface Check {
  readonly id: string;
  readonly level: Level;
  readonly since: Minor;
  /** The baseline check that it stands for in restricted. */
  readonly instead?: string;
  find(pod: Pod, version: Minor): Iterable<Violation>;
}

/** Every check, those of baseline first. */
export const checks: readonly Check[] = [
  { id: "appArmorProfile", level: "baseline", since: 0, find: appArmor },
  { id: "capabilities_baseline", level: "baseline", since: 0, find: addedCapabilities },
  { id: "hostNamespaces", level: "baseline", since: 0, find: hostNamespaces },
  { id: "hostPathVolumes", level: "baseline", since: 0, find: hostPaths },
  { id: "hostPorts", level: "baseline", since: 0, find: hostPorts },
  { id: "hostProbesAndHostLifecycle", level: "baseline", since: 34, find: probeHosts },
  { id: "privileged", level: "baseline", since: 0, find: privileged },
  { id: "procMount", level: "baseline", since: 0, find: procMount },
  { id: "seLinuxOptions", level: "baseline", since: 0, find: seLinux },
  { id: "seccompProfile_baseline", level: "baseline", since: 0, find: seccompBaseline },
  { id: "sysctls", level: "baseline", since: 0, find: sysctls },
  { id: "windowsHostProcess", level: "baseline", since: 0, find: hostProcess },
  { id: "allowPrivilegeEscalation", level: "restricted", since: 8, find: escalation },
  {
    id: "capabilities_restricted",
    level: "restricted",
    since: 22,
    instead: "capabilities_baseline",
    find: capabilities,
  },
  { id: "procMount_restricted", level: "restricted", since: 35, instead: "procMount", find: anyProcMount },
  { id: "restrictedVolumes", level: "restricted", since: 0, instead: "hostPathVolumes", find: volumeTypes },
  { id: "runAsNonRoot", level: "restricted", since: 0, find: runAsNonRoot },
  { id: "runAsUser", level: "restricted", since: 23, find: runAsUser },
  {
    id: "seccompProfile_restricted",
    level: "restricted",
    since: 19,
    instead: "seccompProfile_baseline",
    find: seccompRestricted,
  },
];

/** The checks of a level in a version. */
export function checksOf(level: Level, version: Minor): readonly Check[] {
  const active = checks.filter((check) => check.since <= version && (level === "restricted" || check.level === level));
  const replaced = new Set(active.map(({ instead }) => instead));
  return active.filter(({ id }) => !replaced.has(id));
}
