/** Practices about what containers may do, and about who they are. */
import type { Minor } from "../../../schema/kubernetes/versions";
import { type Fields, given, headOf, isSet, mapIn, numberIn } from "../fields";
import { type Pod, securityContexts } from "../pods";
import { addedCapabilities, capabilities, escalation, privileged, procMount } from "../security/container";
import { runAsNonRoot, runAsUser } from "../security/identity";
import { practice } from "../security/practice";
import { appArmor, seccompBaseline, seccompRestricted, seLinux, sysctls } from "../security/profiles";
import { forbidden, isKnown, isWindows, missing, type Violation, without, withValue } from "../security/violation";

const recommended = { profile: "recommended", sparesNodes: true } as const;
const strict = { profile: "strict" } as const;
const hardening = { profile: "strict", whole: true } as const;

/** Containers with the rights of their node's root. */
export const containersUnprivileged = practice({
  ...recommended,
  id: "containers-unprivileged",
  aliases: [
    "kube-linter:privileged-container",
    "kube-score:container-security-context-privileged",
    "monokle:PSS103",
    "monokle:KSV017",
    "psa:baseline/privileged",
  ],
  find: privileged,
  say: () => "A privileged container owns its node: ask for the capability or device it needs",
  mend: () => "Set privileged: false",
});

/** Processes that may get more rights than their parents. */
export const privilegeEscalationOff = practice({
  ...hardening,
  id: "privilege-escalation-off",
  aliases: [
    "kube-linter:privilege-escalation-container",
    "monokle:PSS202",
    "monokle:KSV001",
    "psa:restricted/allowPrivilegeEscalation",
  ],
  *find(pod, minor) {
    const able = pod.containers.filter(({ map }) => !isSet(mapIn(map, "securityContext"), "privileged", true));
    yield* escalation({ ...pod, containers: able }, minor);
  },
  say: () => "Programs with setuid may make this container root: set allowPrivilegeEscalation: false",
  mend: () => "Set allowPrivilegeEscalation: false",
});

/** Processes that may be root. */
export const runsAsNonRoot = practice({
  ...hardening,
  id: "runs-as-non-root",
  aliases: [
    "kube-linter:run-as-non-root",
    "monokle:PSS203",
    "monokle:PSS204",
    "monokle:KSV012",
    "psa:restricted/runAsNonRoot",
    "psa:restricted/runAsUser",
  ],
  find: (pod) => [...runAsNonRoot(pod, newestRelaxed), ...runAsUser(pod, newestRelaxed)],
  say: (what) =>
    what === "runAsNonRoot: true"
      ? "Containers of this pod may run as root: set runAsNonRoot: true"
      : `${what} lets the container run as root`,
  mend: (what) => (what.startsWith("runAsUser") ? "Remove runAsUser: 0" : "Set runAsNonRoot: true"),
});

/** User and group ids that people of the node may have. */
export const userIdsHigh = practice({
  ...hardening,
  id: "user-ids-high",
  aliases: [
    "kube-score:container-security-context-user-group-id",
    "monokle:KBP104",
    "monokle:KSV020",
    "monokle:KBP105",
    "monokle:KSV021",
  ],
  find: lowIds,
  say: (what) => `${what} should be above 10000: below, ids are those of the node's own users`,
});

/** Processes in root's group. */
export const rootGroupAvoided = practice({
  ...strict,
  id: "root-group-avoided",
  aliases: ["kube-linter:run-as-non-root", "monokle:KBP109", "monokle:KSV029"],
  *find(pod) {
    for (const context of securityContexts(pod))
      if (numberIn(context, "runAsGroup") === 0)
        yield forbidden(context, "runAsGroup", "runAsGroup: 0", ...without(context, "runAsGroup"));
  },
  say: (what) => `${what} opens what root's group may read and write`,
  mend: () => "Remove runAsGroup: 0",
});

/** Containers that can change their own programs. */
export const rootFileSystemReadOnly = practice({
  ...hardening,
  id: "root-file-system-read-only",
  aliases: [
    "kube-linter:no-read-only-root-fs",
    "kube-score:container-security-context-readonlyrootfilesystem",
    "monokle:KBP102",
    "monokle:KSV014",
  ],
  *find(pod) {
    const field = "readOnlyRootFilesystem";
    for (const { map } of isWindows(pod) ? [] : pod.containers) {
      const context = mapIn(map, "securityContext");
      if (isSet(context, field, true) || !isKnown(map, `securityContext.${field}`)) continue;
      const mend = withValue(map, `securityContext.${field}`, "true");
      yield context !== undefined && given(context, field) !== undefined
        ? forbidden(context, field, `${field}: false`, mend)
        : missing(headOf(map), `${field}: true`, mend);
    }
  },
  say: () => "Intruders can replace programs: set readOnlyRootFilesystem: true, with emptyDir to write",
  mend: () => "Set readOnlyRootFilesystem: true",
});

/** Containers that keep what they do not need. */
export const capabilitiesDropped = practice({
  ...hardening,
  id: "capabilities-dropped",
  aliases: [
    "kube-linter:drop-net-raw-capability",
    "monokle:KBP103",
    "monokle:KSV003",
    "monokle:PSS206",
    "psa:restricted/capabilities",
  ],
  find: (pod, minor) => [...capabilities(pod, minor)].filter(({ isMissing }) => isMissing),
  say: () => "The engine's capabilities, NET_RAW among them, are kept: drop ALL, add what is needed",
  mend: () => "Drop all capabilities",
});

/** What is almost the same as privileged. */
export const sysAdminNotAdded = practice({
  ...recommended,
  id: "sys-admin-not-added",
  aliases: ["monokle:KBP100", "monokle:KSV005", "psa:baseline/capabilities"],
  find: (pod) => addedCapabilities(pod).filter(({ what }) => isAdmin(what)),
  say: (what) => `With ${what} a container can do almost all that root can: add what is needed`,
  mend: (what) => `Remove ${what}`,
});

/** What the engine would not give. */
export const addedCapabilitiesModest = practice({
  profile: "strict",
  sparesNodes: true,
  id: "added-capabilities-modest",
  aliases: ["kube-linter:drop-net-raw-capability", "monokle:PSS104", "psa:baseline/capabilities"],
  find: (pod) => addedCapabilities(pod).filter(({ what }) => !isAdmin(what)),
  say: (what) => `${what.replace(/^t/, "T")} reaches beyond the container, and the baseline level forbids it`,
  mend: (what) => `Remove ${what}`,
});

/** System calls that nobody filters. */
export const seccompProfileGiven = practice({
  ...hardening,
  id: "seccomp-profile-given",
  aliases: [
    "kube-score:container-seccomp-profile",
    "monokle:PSS205",
    "monokle:KSV030",
    "psa:restricted/seccompProfile",
  ],
  find: (pod, minor) => [...seccompRestricted(pod, minor)].filter(({ isMissing }) => isMissing),
  say: () => "No seccomp profile is asked for, so most clusters allow all system calls",
  mend: () => "Set seccompProfile to RuntimeDefault",
});

/** The same, on purpose. */
export const seccompConfined = practice({
  ...recommended,
  id: "seccomp-confined",
  aliases: ["monokle:PSS110", "psa:baseline/seccompProfile"],
  find: seccompBaseline,
  say: () => "Without a seccomp profile all system calls are open: use RuntimeDefault or Localhost",
  mend: () => "Change to RuntimeDefault",
});

/** Containers that AppArmor leaves alone. */
export const appArmorConfined = practice({
  ...recommended,
  id: "app-armor-confined",
  aliases: ["monokle:PSS107", "monokle:KSV002", "psa:baseline/appArmorProfile"],
  find: appArmor,
  say: () => "AppArmor leaves this container alone: use its default or a profile of the node",
  mend: () => "Change to the default profile",
});

/** SELinux options that lift its borders. */
export const seLinuxTypeAllowed = practice({
  profile: "strict",
  sparesNodes: true,
  id: "selinux-options-allowed",
  aliases: ["monokle:PSS108", "monokle:KSV025", "psa:baseline/seLinuxOptions"],
  find: seLinux,
  say: (what) => `${what} is none that containers are meant to have`,
  mend: (what) => `Remove ${what}`,
});

/** Files of /proc that are hidden for a reason. */
export const procMasked = practice({
  ...recommended,
  id: "proc-masked",
  aliases: [
    "kube-linter:unsafe-proc-mount",
    "monokle:PSS109",
    "monokle:KSV027",
    "psa:baseline/procMount",
    "psa:restricted/procMount",
  ],
  find: (pod) => procMount(pod, newestRelaxed),
  say: (what) => `${what} shows the node's kernel in /proc: leave it masked`,
  mend: () => "Change to Default",
});

/** Settings that the kubelet refuses unless it is told otherwise. */
export const sysctlsSafe = practice({
  ...recommended,
  id: "sysctls-safe",
  aliases: ["kube-linter:unsafe-sysctls", "monokle:PSS111", "psa:baseline/sysctls"],
  find: sysctls,
  say: (what) => `${what.replace("the", "The")} is unsafe: a kubelet runs the pod only if it was told to allow it`,
  mend: (what) => `Remove ${what}`,
});

/** Users of a pod's own count whatever the cluster: these are practices. */
const newestRelaxed: Minor = 35;

function isAdmin(what: string): boolean {
  return /\b(?:CAP_)?(?:SYS_ADMIN|ALL)$/.test(what);
}

/** Ids that the pod or the container gives, the container's first. */
function* lowIds(pod: Pod): Generator<Violation> {
  if (isWindows(pod)) return;
  for (const { map } of pod.containers)
    for (const field of ["runAsUser", "runAsGroup"]) {
      if (!isKnown(map, `securityContext.${field}`) || !isKnown(pod.spec, `securityContext.${field}`)) continue;
      const own = mapIn(map, "securityContext");
      const context: Fields = given(own, field) === undefined ? mapIn(pod.spec, "securityContext") : own;
      const id = numberIn(context, field);
      if (context === undefined || id === undefined) yield missing(headOf(map), field);
      else if (id > 0 && id <= 10000) yield forbidden(context, field, `${field}: ${id}`);
    }
}
