/** What of the host a pod shares, and what that excludes. */
import type { Finding } from "../../../model/finding";
import type { Minor } from "../../../schema/kubernetes/versions";
import { given, isSet, mapIn, mapsIn, scalarIn } from "../fields";
import { podRule } from "../pod-rule";
import type { Pod } from "../pods";

const shared = ["hostNetwork", "hostPID", "hostIPC"];

/** Sysctls of the IPC namespace. */
const ipc = /^(?:kernel\.shm|kernel\.msg|kernel\.sem$|fs\.mqueue\.)/;

export const hostNamespacesConsistent = podRule({
  id: "kubernetes/host-namespaces-consistent",
  severity: "error",
  aliases: [],
  *see(pod, minor) {
    const { spec } = pod;
    if (minor >= 33 && isSet(spec, "hostUsers", false)) {
      for (const entry of shared
        .filter((field) => isSet(spec, field, true))
        .flatMap((field) => given(spec, field) ?? []))
        yield {
          span: entry.key,
          message: `hostUsers: false gives the pod users of its own: it excludes ${entry.key.text}`,
        };
    }
    const processes = given(spec, "shareProcessNamespace");
    if (processes !== undefined && isSet(spec, "shareProcessNamespace", true) && isSet(spec, "hostPID", true)) {
      yield { span: processes.key, message: "hostPID shows all processes already: it excludes shareProcessNamespace" };
    }
    yield* sysctls(pod, minor);
  },
});

function* sysctls({ spec }: Pod, minor: Minor): Generator<Finding> {
  if (minor < 29) return;
  for (const sysctl of mapsIn(mapIn(spec, "securityContext"), "sysctls")) {
    const name = scalarIn(sysctl, "name");
    const text = name?.text.replaceAll("/", ".") ?? "";
    const field = text.startsWith("net.") ? "hostNetwork" : ipc.test(text) ? "hostIPC" : undefined;
    if (name === undefined || field === undefined || !isSet(spec, field, true)) continue;
    yield { span: name, message: `With ${field} this sysctl would be the host's: a pod may not set it` };
  }
}
