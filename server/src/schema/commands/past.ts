/** Flags that programs had once, or that belong to their neighbours: what became of them. */

/** A sentence, and the text to write in place of the flag, empty to drop it together with its value. */
export interface PastFlag {
  readonly says: string;
  readonly instead?: string;
}

const tiller = "Tiller is gone since Helm 3; leave it out";

const rows: readonly (readonly [path: string, flags: string, says: string, instead?: string])[] = [
  ["kubectl run", "generator schedule", "left kubectl run in 1.21, which makes pods only"],
  ["kubectl run", "replicas", "left kubectl run in 1.18; kubectl create deployment has it"],
  [
    "kubectl run",
    "requests limits hostport serviceaccount",
    "left kubectl run in 1.24; write a manifest or use --overrides",
  ],
  ["kubectl get", "export", "is gone since kubectl 1.18; nothing replaces it"],
  ["kubectl get", "show-all", "is gone since kubectl 1.12: get shows everything", ""],
  ["kubectl get", "include-uninitialized", "is gone since kubectl 1.16", ""],
  ["kubectl delete", "include-uninitialized", "is gone since kubectl 1.16", ""],
  ["kubectl drain", "delete-local-data", "was renamed in kubectl 1.20", "--delete-emptydir-data"],
  ["kubectl apply", "server-dry-run", "became a value in kubectl 1.18", "--dry-run=server"],
  ["kubectl version", "short", "is the only form since kubectl 1.28", ""],
  ["kubectl logs", "tail-lines", "is spelled --tail", "--tail"],
  ["helm install", "name", "is gone since Helm 3: the name stands before the chart"],
  ["helm template", "name", "is gone since Helm 3: the name stands before the chart"],
  ["helm template", "execute", "is spelled --show-only since Helm 3", "--show-only"],
  ["helm uninstall", "purge", "is what Helm 3 always does", ""],
  ["helm", "tiller-namespace tiller-connection-timeout tiller-tls-hostname tiller-image host", tiller],
  ["helm version", "client server", `${tiller}`, ""],
  ["docker run", "net-alias-name", "is spelled --network-alias", "--network-alias"],
  ["docker ps", "since before", "is a filter", ""],
  ["docker login", "email", "is gone since Docker 17.06", ""],
  ["docker tag", "force", "is gone since Docker 1.12: tags are always moved", ""],
];

/** What became of the flag of this name at this command or its program. */
export function pastFlag(path: string, name: string): PastFlag | undefined {
  const row = rows.find(
    ([where, flags]) => (path === where || path.startsWith(`${where} `)) && flags.split(" ").includes(name),
  );
  if (row === undefined) return undefined;
  const [, , says, instead] = row;
  return instead === undefined ? { says } : { says, instead };
}

/** Deprecated flags that have a successor. */
const successors: Readonly<Record<string, string>> = {
  "docker commit --pause": "--no-pause",
  "docker stop --time": "--timeout",
  "docker restart --time": "--timeout",
  "kubectl autoscale --cpu-percent": "--cpu",
  "helm install --atomic": "--rollback-on-failure",
  "helm upgrade --atomic": "--rollback-on-failure",
};

/** The flag that does now what a deprecated one does. */
export function successorOf(path: string, name: string): string | undefined {
  return successors[`${path} --${name}`];
}
