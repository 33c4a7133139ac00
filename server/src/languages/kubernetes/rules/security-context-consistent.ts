/** Parts of a security context that need or exclude others. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { given, isOpen, isSet, mapIn, mapsIn, repeated, scalarIn, scalarsIn, spanOf } from "../fields";
import { podRule } from "../pod-rule";
import { type Pod, securityContexts } from "../pods";

export const securityContextConsistent = podRule({
  id: "kubernetes/security-context-consistent",
  severity: "error",
  aliases: [],
  whole: true,
  *see(pod, minor) {
    for (const context of securityContexts(pod)) {
      yield* escalation(context);
      for (const kind of ["seccompProfile", "appArmorProfile"]) yield* profile(context, kind, pod.isWhole);
      const proc = scalarIn(context, "procMount");
      const canUnmask = isSet(pod.spec, "hostUsers", false) || isOpen(pod.spec, "hostUsers") || !pod.isWhole;
      if (minor < 33 || proc?.text !== "Unmasked" || canUnmask) continue;
      yield { span: proc, message: "procMount Unmasked needs hostUsers: false in the pod's spec" };
    }
    yield* sysctls(pod);
  },
});

function* escalation(context: YamlMap): Generator<Finding> {
  const escalation = given(context, "allowPrivilegeEscalation");
  if (escalation === undefined || !isSet(context, "allowPrivilegeEscalation", false)) return;
  if (isSet(context, "privileged", true)) {
    yield { span: spanOf(escalation), message: "A privileged container can always escalate: drop one of the two" };
  }
  const admin = scalarsIn(mapIn(context, "capabilities"), "add").find(({ text }) => text === "CAP_SYS_ADMIN");
  if (admin === undefined) return;
  yield { span: admin, message: "CAP_SYS_ADMIN lets it escalate: this excludes allowPrivilegeEscalation: false" };
}

function* profile(context: YamlMap, kind: string, isWhole: boolean): Generator<Finding> {
  const map = mapIn(context, kind);
  const type = scalarIn(map, "type");
  const path = given(map, "localhostProfile");
  if (type === undefined) return;
  if (type.text === "Localhost" && path === undefined && isWhole) {
    yield { span: type, message: "Localhost needs localhostProfile: the profile's path on the node" };
  } else if (path !== undefined && type.text !== "Localhost") {
    yield { span: path.key, message: `localhostProfile goes with type Localhost only, not with ${type.text}` };
  }
  const text = scalarIn(map, "localhostProfile")?.text ?? "";
  if (path === undefined || kind !== "seccompProfile" || !/^\/|(?:^|\/)\.\.(?:\/|$)/.test(text)) return;
  yield { span: spanOf(path), message: "A seccomp profile's path is relative to the kubelet's folder, without .." };
}

const sysctlName = /^[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:[./][a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/;

function* sysctls({ spec }: Pod): Generator<Finding> {
  const names = mapsIn(mapIn(spec, "securityContext"), "sysctls").flatMap((sysctl) => scalarIn(sysctl, "name") ?? []);
  for (const name of names.filter(({ text }) => text !== "" && (!sysctlName.test(text) || text.length > 253))) {
    yield { span: name, message: "No sysctl is named so: words with dots or slashes, as in net.core.somaxconn" };
  }
  for (const [name] of repeated(names, ({ text }) => text || undefined)) {
    yield { span: name, message: `${name.text} is set already in this pod` };
  }
}
