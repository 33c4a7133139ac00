/** Flags that a program takes although its command tree does not list them. */

const none: ReadonlySet<string> = new Set();

const rows: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    "docker compose run": "--volumes --labels",
    "minikube start": "--vm-driver --enable-default-cni --network-plugin",
    "docker-compose":
      "-v --version --verbose --log-level --host -H --tls --tlscacert --tlscert --tlskey --tlsverify --skip-hostname-check --no-ansi --compatibility -l --memory -m",
  }).map(([path, flags]) => [path, new Set(flags.split(" "))]),
);

/** By path, and by the program where an old version of it takes more. */
export function toleratedFlags(path: string, program: string): ReadonlySet<string> {
  return rows.get(path) ?? rows.get(program) ?? none;
}
