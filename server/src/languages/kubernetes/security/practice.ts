/** Rules about what pods are allowed, whoever asks: silent where the pod's own standard speaks already. */
import type { Profile } from "../../../model/severity";
import type { Minor } from "../../../schema/kubernetes/versions";
import type { ObjectRule } from "../check";
import { mapIn, textIn } from "../fields";
import { podRule } from "../pod-rule";
import type { Pod } from "../pods";
import { isTold } from "./breaches";
import { mended } from "./mend";
import type { Violation } from "./violation";

/** A practice: what it finds, and why that matters. */
export interface Practice {
  /** Without `kubernetes/`. */
  readonly id: string;
  readonly aliases: readonly string[];
  readonly profile: Profile;
  /** True for what is missing: nothing is known about patches then. */
  readonly whole?: boolean;
  /** True for what parts of a node cannot do without. */
  readonly sparesNodes?: boolean;
  find(pod: Pod, minor: Minor): Iterable<Violation>;
  /** The message, by what is written or missing. */
  say(what: string): string;
  /** The title of the repair. */
  mend?(what: string): string;
}

/** The rule of a practice. */
export function practice({ id, aliases, profile, whole = false, sparesNodes = false, ...rest }: Practice): ObjectRule {
  const { find, say, mend = (what) => `Set ${what}` } = rest;
  return podRule({
    id: `kubernetes/${id}`,
    severity: "information",
    aliases,
    profile,
    ...(whole ? { whole, missing: true } : {}),
    *see(pod, minor) {
      if ((whole && !pod.isWhole) || (sparesNodes && isOfNode(pod))) return;
      const isSaid = isTold(pod);
      for (const violation of find(pod, minor)) {
        const { span, what } = violation;
        const fix = mended(pod.object, mend(what), [violation]);
        if (!isSaid(violation)) yield { span, message: say(what), fix };
      }
    },
  });
}

/**
 * True for a part of a node rather than something that runs on it: what runs once on every node, and the cluster's own pods.
 * These reach into the node since that is their task.
 */
function isOfNode({ object, spec }: Pod): boolean {
  if (object.kind.text === "DaemonSet" || textIn(mapIn(object.map, "metadata"), "namespace") === "kube-system")
    return true;
  return textIn(spec, "priorityClassName")?.startsWith("system-") ?? false;
}
