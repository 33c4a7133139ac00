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
  /** What it forbids, in words. */
  readonly says: string;
  readonly since: Minor;
  /** The baseline check that it stands for in restricted. */
  readonly instead?: string;
  find(pod: Pod, version: Minor): Iterable<Violation>;
}

/** Every check, those of baseline first. */
export const checks: readonly Check[] = [
  { id: "appArmorProfile", says: "AppArmor switched off", level: "baseline", since: 0, find: appArmor },
  {
    id: "capabilities_baseline",
    says: "capabilities beyond the usual",
    level: "baseline",
    since: 0,
    find: addedCapabilities,
  },
  {
    id: "hostNamespaces",
    says: "the node's network, processes and IPC",
    level: "baseline",
    since: 0,
    find: hostNamespaces,
  },
  { id: "hostPathVolumes", says: "hostPath volumes", level: "baseline", since: 0, find: hostPaths },
  { id: "hostPorts", says: "host ports", level: "baseline", since: 0, find: hostPorts },
  {
    id: "hostProbesAndHostLifecycle",
    says: "hosts in probes and hooks",
    level: "baseline",
    since: 34,
    find: probeHosts,
  },
  { id: "privileged", says: "privileged containers", level: "baseline", since: 0, find: privileged },
  { id: "procMount", says: "an unmasked /proc", level: "baseline", since: 0, find: procMount },
  { id: "seLinuxOptions", says: "SELinux types, users and roles", level: "baseline", since: 0, find: seLinux },
  { id: "seccompProfile_baseline", says: "seccomp switched off", level: "baseline", since: 0, find: seccompBaseline },
  { id: "sysctls", says: "unsafe sysctls", level: "baseline", since: 0, find: sysctls },
  { id: "windowsHostProcess", says: "Windows host processes", level: "baseline", since: 0, find: hostProcess },
  { id: "allowPrivilegeEscalation", says: "privilege escalation", level: "restricted", since: 8, find: escalation },
  {
    id: "capabilities_restricted",
    says: "capabilities but NET_BIND_SERVICE",
    level: "restricted",
    since: 22,
    instead: "capabilities_baseline",
    find: capabilities,
  },
  {
    id: "procMount_restricted",
    says: "an unmasked /proc",
    level: "restricted",
    since: 35,
    instead: "procMount",
    find: anyProcMount,
  },
  {
    id: "restrictedVolumes",
    says: "volumes other than the usual",
    level: "restricted",
    since: 0,
    instead: "hostPathVolumes",
    find: volumeTypes,
  },
  { id: "runAsNonRoot", says: "containers that may be root", level: "restricted", since: 0, find: runAsNonRoot },
  { id: "runAsUser", says: "user 0", level: "restricted", since: 23, find: runAsUser },
  {
    id: "seccompProfile_restricted",
    says: "no seccomp profile",
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
