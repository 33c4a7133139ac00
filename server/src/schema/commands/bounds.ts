/** How many operands commands accept, where the program's own declaration does not tell. */
import type { CommandFact } from "./fact";

/** Least and most. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

const noEnd = Number.POSITIVE_INFINITY;
const named: Bounds = { least: 1, most: 1 };
const manifest = ["filename", "kustomize"];

type Row = readonly [bounds: Bounds, instead?: readonly string[]];

/** kubectl counts for itself; the flags take the place of operands. */
const rows = new Map<string, Row>([
  ...[
    ...["clusterrole", "clusterrolebinding", "configmap", "cronjob", "deployment", "ingress", "job", "namespace"],
    ...["poddisruptionbudget", "priorityclass", "quota", "role", "rolebinding", "serviceaccount", "token"],
    ...["secret generic", "secret docker-registry", "secret tls"],
    ...["service clusterip", "service externalname", "service loadbalancer", "service nodeport"],
  ].map((kind): readonly [string, Row] => [`kubectl create ${kind}`, [named]]),
  ["kubectl apply", [{ least: 0, most: 0 }]],
  ["kubectl get", [{ least: 1, most: noEnd }, ["raw", ...manifest]]],
  ["kubectl describe", [{ least: 1, most: noEnd }, manifest]],
  ["kubectl delete", [{ least: 1, most: noEnd }, ["raw", ...manifest]]],
  ["kubectl edit", [{ least: 1, most: noEnd }, manifest]],
  ["kubectl logs", [{ least: 1, most: noEnd }, ["selector"]]],
  ["kubectl attach", [{ least: 1, most: noEnd }]],
  ["kubectl exec", [{ least: 1, most: noEnd }, ["filename"]]],
  ["kubectl explain", [{ least: 1, most: 1 }]],
  ["kubectl port-forward", [{ least: 2, most: noEnd }]],
  ["kubectl cp", [{ least: 2, most: 2 }]],
  ["kubectl config use-context", [named]],
  ["kubectl config rename-context", [{ least: 2, most: 2 }]],
  ["kubectl config set", [{ least: 2, most: 2 }]],
  ["kubectl config unset", [named]],
]);

/** The bounds of a command, given which flags are there. */
export function operandBounds(fact: CommandFact, has: (flag: string) => boolean): Bounds {
  const [bounds, instead = []] = rows.get(fact.path) ?? [fact];
  return instead.some(has) ? { least: 0, most: bounds.most } : bounds;
}
