/** Who a pod's processes are. */
import type { Minor } from "../../../schema/kubernetes/versions";
import { isSet, numberIn } from "../fields";
import { type Pod, securityContexts } from "../pods";
import { forbidden, hasOwnUsers, lacks, missing, podHead, type Violation, without, withValue } from "./violation";

/** Pods that do not say that their processes are not root. */
export function* runAsNonRoot(pod: Pod, version: Minor): Generator<Violation> {
  if (version >= 35 && hasOwnUsers(pod)) return;
  for (const context of securityContexts(pod))
    if (isSet(context, field, false))
      yield forbidden(context, field, `${field}: false`, withValue(context, field, "true"));
  if (lacks(pod, field)) yield missing(podHead(pod), `${field}: true`, withValue(pod.spec, path, "true"));
}

/** Pods that say that they are. */
export function* runAsUser(pod: Pod, version: Minor): Generator<Violation> {
  if (version >= 35 && hasOwnUsers(pod)) return;
  for (const context of securityContexts(pod))
    if (numberIn(context, "runAsUser") === 0)
      yield forbidden(context, "runAsUser", "runAsUser: 0", ...without(context, "runAsUser"));
}

const field = "runAsNonRoot";
const path = `securityContext.${field}`;
