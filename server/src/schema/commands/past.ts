/** Flags that programs had once, or that belong to their neighbours: what became of them. */

/** A sentence, and the text to write in place of the flag, empty to drop it together with its value. */
export interface PastFlag {
  readonly says: string;
  readonly instead?: string;
}

const rows: readonly (readonly [path: string, flags: string, says: string, instead?: string])[] = [
  ["kubectl run", "generator schedule", "is gone: kubectl run makes nothing but pods since 1.18"],
  ["kubectl run", "replicas", "is gone: kubectl run makes one pod; kubectl create deployment has --replicas"],
  ["kubectl run", "requests limits hostport serviceaccount", "left kubectl run in 1.24; use --overrides or a manifest"],
  ["kubectl get", "export", "is gone since kubectl 1.18, and nothing replaces it"],
  ["kubectl get", "show-all", "is gone: kubectl get shows everything", ""],
  ["kubectl get", "include-uninitialized", "is gone, and nothing is uninitialized any more", ""],
  ["kubectl delete", "include-uninitialized", "is gone, and nothing is uninitialized any more", ""],
  ["kubectl drain", "delete-local-data", "was renamed in kubectl 1.20", "--delete-emptydir-data"],
  ["kubectl apply", "server-dry-run", "became a value in kubectl 1.18", "--dry-run=server"],
  ["kubectl version", "short", "is gone since kubectl 1.28, whose output is always short", ""],
  ["helm install", "name", "is gone since Helm 3: the name stands before the chart"],
  ["helm template", "name", "is gone since Helm 3: the name stands before the chart"],
  ["helm template", "execute", "is spelled --show-only since Helm 3", "--show-only"],
  ["helm uninstall", "purge", "is gone: Helm 3 always forgets what it deletes", ""],
  ["helm version", "client server", "is gone since Helm 3, which has no server", ""],
  [
    "helm",
    "tiller-namespace tiller-connection-timeout tiller-tls-hostname tiller-image host",
    "was about Tiller, which is gone since Helm 3",
  ],
  ["docker ps", "since before", "is a filter since Docker 1.10, such as --filter since=web"],
  ["docker login", "email", "is gone since Docker 17.06"],
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
};

/** The flag that does now what a deprecated one does. */
export function successorOf(path: string, name: string): string | undefined {
  return successors[`${path} --${name}`];
}
