/** Repairs of what a pod's security context lacks or allows. */
import type { Fix } from "../../../model/edit";
import type { Minor } from "../../../schema/kubernetes/versions";
import { amend } from "../../../syntax/yaml/amend";
import type { KubernetesObject } from "../objects";
import type { Pod } from "../pods";
import { checksOf, type Level } from "./checks";
import type { Violation } from "./violation";

/** One repair of several violations; nothing where a person must decide about one of them. */
export function mended(
  { document }: KubernetesObject,
  title: string,
  violations: readonly Violation[],
): Fix | undefined {
  const isOpen = violations.some(({ mends }) => mends.length === 0);
  const edits = isOpen
    ? undefined
    : amend(
        document,
        violations.flatMap(({ mends }) => mends),
      );
  return edits === undefined || edits.length === 0 ? undefined : { title, edits, safe: false };
}

/** The repair after which a pod keeps a level, as far as an edit can do that: volumes are left to the user. */
export function satisfying(pod: Pod, level: Level, version: Minor): Fix | undefined {
  const found = checksOf(level, version).flatMap((check) => [...check.find(pod, version)]);
  const mendable = found.filter(({ mends }) => mends.length > 0);
  const rest = mendable.length < found.length ? ", but for its volumes" : "";
  return mended(pod.object, `Make this pod satisfy ${level}${rest}`, mendable);
}
