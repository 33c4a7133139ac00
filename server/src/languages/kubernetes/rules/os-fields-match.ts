/** Fields of one operating system in a pod of the other. */
import type { Finding } from "../../../model/finding";
import type { YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import { given, givenOf, isOpen, isSet, mapIn, textIn } from "../fields";
import { podRule } from "../pod-rule";
import { type Pod, securityContexts } from "../pods";

const words = (text: string) => new Set(text.split(" "));
const profiles = "appArmorProfile seLinuxOptions seccompProfile runAsUser runAsGroup";
const ofLinuxPods = words(
  `${profiles} fsGroup fsGroupChangePolicy supplementalGroups supplementalGroupsPolicy seLinuxChangePolicy sysctls`,
);
const ofLinuxContainers = words(
  `${profiles} capabilities readOnlyRootFilesystem privileged allowPrivilegeEscalation procMount`,
);
const ofLinuxSpecs = words("hostUsers shareProcessNamespace");
const shared = words("hostPID hostIPC");
const ofWindows = words("windowsOptions");

export const osFieldsMatch = podRule({
  id: "kubernetes/os-fields-match",
  severity: "error",
  aliases: [],
  whole: true,
  *see(pod) {
    const os = textIn(mapIn(pod.spec, "os"), "name");
    if (os === "linux") for (const context of securityContexts(pod)) yield* foreign(context, ofWindows, os);
    if (os === "windows") yield* linuxOnly(pod, os);
    yield* hostProcess(pod);
  },
});

function* linuxOnly({ spec, containers }: Pod, os: string): Generator<Finding> {
  yield* foreign(spec, ofLinuxSpecs, os);
  for (const { key } of givenOf(spec, shared)) if (isSet(spec, key.text, true)) yield other(key, os);
  yield* foreign(mapIn(spec, "securityContext"), ofLinuxPods, os);
  for (const { map } of containers) yield* foreign(mapIn(map, "securityContext"), ofLinuxContainers, os);
}

function* foreign(map: YamlMap | undefined, fields: ReadonlySet<string>, os: string): Generator<Finding> {
  for (const { key, value } of givenOf(map, fields)) {
    if (value?.kind !== "list" || value.items.length > 0) yield other(key, os);
  }
}

function other(key: YamlScalar, os: string): Finding {
  return { span: key, message: `${key.text} is not for pods with os.name ${os}: remove one of the two` };
}

/** Processes of the host use its network. */
function* hostProcess(pod: Pod): Generator<Finding> {
  const { spec, isWhole } = pod;
  const context = securityContexts(pod).find((each) => isSet(mapIn(each, "windowsOptions"), "hostProcess", true));
  const entry = given(mapIn(context, "windowsOptions"), "hostProcess");
  if (entry === undefined || !isWhole || isSet(spec, "hostNetwork", true) || isOpen(spec, "hostNetwork")) return;
  yield { span: entry.key, message: "hostProcess needs hostNetwork: true in the pod's spec" };
}
