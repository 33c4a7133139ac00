/**
 * What kube-linter, kube-score and Monokle report about manifests, by number of concern: the rules that say it here under
 * the peers' names, or the reason why none does.
 */

/** A concern, the peers' names for it, and who covers it. */
export interface Concern {
  readonly row: number;
  readonly names: readonly string[];
  /** Ids, those of manifests without `kubernetes/`; none with a reason. */
  readonly rules: readonly string[];
  readonly why?: string;
}

/** Rows that nobody has decided yet. */
export const pending: readonly number[] = [57, ...numbers(86, 94)];

const peers = { L: "kube-linter:", S: "kube-score:", M: "monokle:" };

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function row(number: number, rules: string, names: string, why?: string): Concern {
  const words = (text: string) => text.split(" ").filter((word) => word !== "");
  const long = words(names).map((name) => name.replace(/^([LSM]):/, (_, peer: keyof typeof peers) => peers[peer]));
  return { row: number, rules: words(rules), names: long, ...(why === undefined ? {} : { why }) };
}

/** In order. */
export const catalogue: readonly Concern[] = [
  row(1, "image-versioned", "L:latest-tag S:container-image-tag M:KBP001 M:KSV013"),
  row(2, "image-versioned", "L:latest-tag S:container-image-tag M:KBP116"),
  row(3, "pull-policy-fits-tag", "S:container-image-pull-policy"),
  row(4, "requests-given", "L:unset-cpu-requirements S:container-resources M:KBP002 M:KSV015"),
  row(
    5,
    "",
    "S:container-resources M:KBP003 M:KSV011",
    "CPU is shared by requests; a limit only slows down while the node has time to spare",
  ),
  row(6, "requests-given", "S:container-resources M:KBP004 M:KSV016"),
  row(7, "memory-limit-given", "L:unset-memory-requirements S:container-resources M:KBP005 M:KSV018"),
  row(8, "storage-limit-given", "S:container-ephemeral-storage-request-and-limit"),
  row(9, "memory-not-overcommitted", "S:container-resource-requests-equal-limits"),
  row(
    10,
    "",
    "S:container-cpu-requests-equal-limits",
    "CPU can be taken back at any time, so that promising more of it than there is does no harm",
  ),
  row(11, "memory-not-overcommitted", "S:container-memory-requests-equal-limits"),
  row(12, "memory-not-overcommitted", "S:container-ephemeral-storage-request-equals-limit"),
  row(13, "readiness-probe-given", "L:no-readiness-probe S:pod-probes"),
  row(
    14,
    "",
    "L:no-liveness-probe",
    "a program that ends is started again anyhow; a probe made up to have one kills what is busy",
  ),
  row(15, "probes-differ", "S:pod-probes-identical"),
  row(16, "probe-port-named probe-port-declared", "L:liveness-port"),
  row(17, "probe-port-named probe-port-declared", "L:readiness-port"),
  row(18, "probe-port-named probe-port-declared", "L:startup-port"),
  row(
    19,
    "containers-unprivileged",
    "L:privileged-container S:container-security-context-privileged M:PSS103 M:KSV017",
  ),
  row(20, "privilege-escalation-off", "L:privilege-escalation-container M:PSS202 M:KSV001"),
  row(21, "runs-as-non-root", "L:run-as-non-root M:PSS203 M:PSS204 M:KSV012"),
  row(22, "user-ids-high", "S:container-security-context-user-group-id M:KBP104 M:KSV020"),
  row(23, "user-ids-high", "S:container-security-context-user-group-id M:KBP105 M:KSV021"),
  row(24, "root-group-avoided", "L:run-as-non-root M:KBP109 M:KSV029"),
  row(
    25,
    "root-file-system-read-only",
    "L:no-read-only-root-fs S:container-security-context-readonlyrootfilesystem M:KBP102 M:KSV014",
  ),
  row(26, "capabilities-dropped", "M:KBP103 M:KSV003 M:PSS206"),
  row(27, "capabilities-dropped added-capabilities-modest", "L:drop-net-raw-capability"),
  row(28, "sys-admin-not-added", "M:KBP100 M:KSV005"),
  row(29, "added-capabilities-modest", "M:PSS104"),
  row(30, "seccomp-profile-given", "S:container-seccomp-profile M:PSS205 M:KSV030"),
  row(31, "seccomp-confined", "M:PSS110"),
  row(32, "app-armor-confined", "M:PSS107 M:KSV002"),
  row(33, "selinux-options-allowed", "M:PSS108 M:KSV025"),
  row(34, "proc-masked", "L:unsafe-proc-mount M:PSS109 M:KSV027"),
  row(35, "sysctls-safe", "L:unsafe-sysctls M:PSS111"),
  row(36, "host-ipc-separate", "L:host-ipc M:PSS102 M:KSV008"),
  row(37, "host-network-separate", "L:host-network M:PSS102 M:KSV009"),
  row(38, "host-pid-separate", "L:host-pid M:PSS102 M:KSV010"),
  row(39, "host-ports-avoided", "M:PSS106 M:KSV024"),
  row(40, "host-paths-avoided", "M:PSS105 M:KSV023"),
  row(41, "sensitive-host-paths-not-mounted", "L:sensitive-host-mounts"),
  row(42, "host-paths-read-only", "L:writable-host-mount"),
  row(43, "engine-socket-not-mounted", "L:docker-sock M:KBP101 M:KSV006"),
  row(44, "volume-types-portable", "M:PSS201 M:KSV028"),
  row(45, "host-process-avoided", "M:PSS101"),
  row(46, "mount-propagation-one-way", "M:KBP115"),
  row(47, "container-ports-unprivileged", "L:privileged-ports M:KBP113"),
  row(48, "no-ssh-in-containers", "L:ssh-port M:KBP110"),
  row(49, "probe-host-own", ""),
  row(50, "proc-masked", ""),
  row(51, "secrets-not-written", "L:env-var-secret M:KBP111"),
  row(52, "secrets-as-files", "L:read-secret-from-env-var M:KBP112"),
  row(53, "env-names-unique", "L:duplicate-env-var S:environment-variable-key-duplication"),
  row(54, "default-token-not-mounted", "M:KBP106"),
  row(55, "default-token-not-mounted", "L:default-service-account"),
  row(56, "field-not-deprecated", "L:deprecated-service-account-field"),
  row(57, "", "L:non-existent-service-account M:LNK001"),
  row(58, "cluster-admin-not-bound", "L:cluster-admin-role-binding"),
  row(59, "role-without-secrets", "L:access-to-secrets"),
  row(60, "role-without-pod-creation", "L:access-to-create-pods M:KBP107"),
  row(61, "role-without-exec", "M:KBP108"),
  row(62, "role-without-wildcards", "L:wildcard-in-rules"),
  row(63, "scc-not-privileged", "L:scc-deny-privileged-container"),
  row(64, "replicas-several", "L:minimum-three-replicas S:deployment-replicas"),
  row(65, "replicas-several", "L:hpa-minimum-three-replicas S:horizontalpodautoscaler-replicas"),
  row(66, "replicas-left-to-autoscaler", "S:deployment-targeted-by-hpa-does-not-have-replicas-configured"),
  row(67, "replicas-spread", "L:no-anti-affinity S:deployment-has-host-podantiaffinity"),
  row(68, "replicas-spread", "L:no-anti-affinity S:statefulset-has-host-podantiaffinity"),
  row(69, "", "L:no-node-affinity", "most pods run on any node; tying them to some makes them harder to place"),
  row(70, "rollout-gradual", "L:no-rolling-update-strategy S:deployment-strategy"),
  row(71, "restart-policy-fits", "L:restart-policy S:cronjob-restartpolicy"),
  row(
    72,
    "",
    "L:priority-class-name",
    "which priority classes are allowed is a rule of a team, for a note with an expression",
  ),
  row(73, "disruption-budget-given", "S:deployment-has-poddisruptionbudget"),
  row(74, "disruption-budget-given", "S:statefulset-has-poddisruptionbudget"),
  row(75, "disruption-budget-bounded", "S:poddisruptionbudget-has-policy"),
  row(76, "nodes-drainable", "L:pdb-max-unavailable"),
  row(77, "disruption-budget-below-replicas", "L:pdb-min-available"),
  row(78, "unhealthy-pods-evictable", "L:pdb-unhealthy-pod-eviction-policy"),
  row(79, "topology-spread-consistent", "S:pod-topology-spread-constraints"),
  row(
    80,
    "",
    "L:dnsconfig-options",
    "a lower ndots breaks names such as service.namespace for a few questions to the DNS less",
  ),
  row(81, "job-cleaned-up", "L:job-ttl-seconds-after-finished"),
  row(82, "cron-job-deadline-given", "S:cronjob-has-deadline"),
  row(83, "service-internal", "L:exposed-services S:service-type M:KBP114"),
  row(84, "network-policy-given", "L:non-isolated-pod S:pod-networkpolicy"),
  row(85, "port-names-valid", "L:invalid-target-ports S:container-ports-check"),
  row(86, "", "L:dangling-service S:service-targets-pod M:LNK001"),
  row(87, "", "L:dangling-ingress S:ingress-targets-service M:LNK001"),
  row(88, "", "L:dangling-networkpolicy S:networkpolicy-targets-pod M:LNK001"),
  row(89, "", "L:dangling-networkpolicypeer-podselector"),
  row(90, "", "L:dangling-horizontalpodautoscaler S:horizontalpodautoscaler-has-target"),
  row(91, "", "L:dangling-servicemonitor"),
  row(92, "", "L:env-value-from M:LNK001"),
  row(93, "", "M:LNK002"),
  row(94, "", "M:LNK003"),
  row(95, "stateful-service-fits", "S:statefulset-has-servicename"),
  row(
    96,
    "selector-matches-template",
    "L:mismatching-selector S:deployment-pod-selector-labels-match-template-metadata-labels",
  ),
  row(
    97,
    "selector-matches-template",
    "L:mismatching-selector S:statefulset-pod-selector-labels-match-template-metadata-labels",
  ),
  row(
    98,
    "",
    "L:required-label-owner M:MTD-custom-labels",
    "which ones is a rule of a team, for a note with an expression",
  ),
  row(99, "recommended-labels-given", "M:MTD-recommended-labels"),
  row(
    100,
    "",
    "L:required-annotation-email M:MTD-custom-annotations",
    "which ones is a rule of a team, for a note with an expression",
  ),
  row(101, "", "", "which ones is a rule of a team, for a note with an expression"),
  row(102, "", "", "which ones is a rule of a team, for a note with an expression"),
  row(103, "labels-valid", "S:label-values"),
  row(104, "namespace-not-default", "L:use-namespace"),
  row(105, "", "L:sorted-keys", "the order of keys means nothing, and by habit it is not that of the alphabet"),
  row(106, "api-not-deprecated", "S:stable-version M:K8S002"),
  row(107, "api-served", "L:no-extensions-v1beta M:K8S003"),
  row(108, "field-type field-known field-given value-known", "L:schema-validation M:K8S001"),
  row(109, "api-version-matches", "M:K8S004"),
  row(110, "policy-kept policy-heeded", "M:VAP001"),
  row(111, "policy-expression-valid", "M:VAP002"),
  row(112, "yaml-valid", ""),
];
