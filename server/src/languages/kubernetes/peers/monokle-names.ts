/** Monokle's rules: each has an id, and a name that its settings and annotations may use instead. */

interface Plugin {
  /** What settings write before the name of a rule. */
  readonly name: string;
  /** The start of its ids. */
  readonly start: string;
  readonly rules: Readonly<Record<string, string>>;
}

const plugins: readonly Plugin[] = [
  plugin(
    "practices",
    "KBP",
    `001 no-latest-image 002 cpu-request 003 cpu-limit 004 memory-request 005 memory-limit 100 no-sys-admin
     101 no-mounted-docker-sock 102 no-writable-fs 103 drop-capabilities 104 no-low-user-id 105 no-low-group-id
     106 no-automount-service-account-token 107 no-pod-create 108 no-pod-execute 109 no-root-group 110 no-ssh-exposed
     111 no-secret-env 112 no-secret-mounted-as-env 113 privileged-ports 114 no-exposed-service 115 mount-propagation
     116 image-tagged`,
  ),
  plugin(
    "pod-security-standards",
    "PSS",
    `101 host-process 102 host-namespaces 103 privileged-containers 104 capabilities 105 host-path-volumes 106 host-ports
     107 app-armor 108 selinux 109 proc-mount 110 seccomp 111 sysctls 201 volume-types 202 privilege-escalation
     203 running-as-non-root 204 running-as-non-root-user 205 seccomp-strict 206 capabilities-strict`,
  ),
  plugin(
    "open-policy-agent",
    "KSV",
    `001 no-elevated-process 002 app-armor 003 drop-capabilities 005 no-sys-admin 006 no-mounted-docker-sock
     008 no-host-ipc 009 no-host-network 010 no-host-pid 011 cpu-limit 012 run-as-non-root 013 no-latest-image
     014 no-writable-fs 015 cpu-request 016 memory-request 017 no-privileged 018 memory-limit 020 no-low-user-id
     021 no-low-group-id 023 no-host-mounted-path 024 no-host-port-access 025 no-selinux 027 no-proc-mount
     028 no-non-ephemeral-volumes 029 no-root-group 030 seccomp-profile`,
  ),
  plugin("resource-links", "LNK", "001 no-missing-links 002 no-missing-optional-links 003 no-missing-owner-references"),
  plugin(
    "kubernetes-schema",
    "K8S",
    "001 schema-violated 002 deprecation-violated 003 removal-violated 004 strict-mode-violated",
  ),
  plugin(
    "metadata",
    "MTD",
    `-recommended-labels recommended-labels -custom-labels custom-labels -custom-annotations custom-annotations`,
  ),
  plugin("admission-policy", "VAP", "001 admission-policy-violated 002 admission-policy-failed-to-evaluate"),
];

function plugin(name: string, start: string, rules: string): Plugin {
  const pairs = [...rules.matchAll(/(\S+)\s+(\S+)/g)].map(([, id = "", name = ""]) => [name, start + id] as const);
  return { name, start, rules: Object.fromEntries(pairs) };
}

/** The id behind what settings say: `practices/no-latest-image`, or the id itself. */
export function monokleId(name: string): string {
  const [before, rule] = name.split("/");
  return (rule === undefined ? undefined : plugins.find((each) => each.name === before)?.rules[rule]) ?? name;
}

/** The id behind what annotations say: `kbp.no-latest-image`, or the id itself. */
export function monokleAnnotated(name: string): string {
  const [before, rule] = name.split(".");
  return (
    (rule === undefined ? undefined : plugins.find(({ start }) => start.toLowerCase() === before)?.rules[rule]) ?? name
  );
}

/** The plugin that an id is of. */
export function monoklePlugin(id: string): string | undefined {
  return plugins.find(({ start }) => id.startsWith(start))?.name;
}
