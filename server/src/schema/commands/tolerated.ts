/** What a program takes although its command tree does not list it. */

const compose1 =
  "-v --version --verbose --log-level --host -H --context -c --tls --tlscacert --tlscert --tlskey --tlsverify --skip-hostname-check --no-ansi -l --memory -m";
const engine = "--context -c --host -H --debug -D --log-level --tls --tlscacert --tlscert --tlskey --tlsverify";

/** Flags by the start of a path, or by a program where an old version of it takes more. */
const rows: readonly (readonly [start: string, flags: ReadonlySet<string>])[] = [
  ["docker compose run", "--volumes --labels"],
  ["docker compose", engine],
  ["docker buildx", engine],
  ["docker build", engine],
  ["minikube start", "--vm-driver --enable-default-cni --network-plugin"],
  ["docker-compose", compose1],
].map(([start = "", flags = ""]) => [start, new Set(flags.split(" "))]);

/** True for a flag that nobody should complain about. */
export function isTolerated(flag: string, path: string, program: string): boolean {
  return rows.some(([start, flags]) => (path.startsWith(start) || program === start) && flags.has(flag));
}

/** Plugins that look like slips of the program's own commands. */
export const knownPlugins: ReadonlySet<string> = new Set(["docker mcp"]);
