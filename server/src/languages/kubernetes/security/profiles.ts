/** The profiles that confine a pod: seccomp, AppArmor, SELinux; and the kernel's settings. */
import type { Minor } from "../../../schema/kubernetes/versions";
import type { Amendment } from "../../../syntax/yaml/amend";
import { given, isOpen, itemsIn, mapIn, textIn } from "../fields";
import { type Pod, securityContexts } from "../pods";
import { isComplete, texts } from "../unsure";
import {
  forbidden,
  isKnown,
  isWindows,
  lacks,
  missing,
  podHead,
  type Violation,
  without,
  withoutItem,
  withValue,
} from "./violation";

/** Seccomp switched off. */
export function* seccompBaseline(pod: Pod, version: Minor): Generator<Violation> {
  if (version >= 19) yield* unconfined(pod, "seccompProfile");
  else yield* annotations(pod, seccompKeys(pod), /^(?:(?:runtime|docker)\/default$|localhost\/)/);
}

/** Seccomp not switched on. */
export function* seccompRestricted(pod: Pod, version: Minor): Generator<Violation> {
  if (version >= 25 && isWindows(pod)) return;
  yield* unconfined(pod, "seccompProfile");
  if (!lacks(pod, "seccompProfile")) return;
  const path = "securityContext.seccompProfile.type";
  yield missing(podHead(pod), "seccompProfile.type: RuntimeDefault", withValue(pod.spec, path, "RuntimeDefault"));
}

/** AppArmor switched off, by field or in the old way. */
export function* appArmor(pod: Pod): Generator<Violation> {
  yield* unconfined(pod, "appArmorProfile");
  yield* annotations(pod, (key) => key.startsWith(appArmorKey), /^(?:$|runtime\/default$|localhost\/)/);
}

/** SELinux users, roles and types of one's own. */
export function* seLinux(pod: Pod, version: Minor): Generator<Violation> {
  for (const options of securityContexts(pod).flatMap((context) => mapIn(context, "seLinuxOptions") ?? [])) {
    for (const field of ["type", "user", "role"]) {
      const text = textIn(options, field);
      const isFine = text === undefined || (field === "type" && isSafe(containerTypes, text, version));
      if (!isFine) yield forbidden(options, field, `the SELinux ${field} ${text}`, ...without(options, field));
    }
  }
}

/** Settings of the kernel that reach beyond the pod. */
export function* sysctls({ spec }: Pod, version: Minor): Generator<Violation> {
  const context = mapIn(spec, "securityContext");
  if (context === undefined) return;
  for (const [index, sysctl] of itemsIn(context, "sysctls").entries()) {
    if (sysctl.kind !== "map" || isOpen(sysctl, "name") || !isComplete(sysctl)) continue;
    const name = textIn(sysctl, "name") ?? "";
    if (isSafe(safeSysctls, name, version)) continue;
    yield forbidden(sysctl, "name", `the sysctl ${name}`, ...withoutItem(context, "sysctls", index));
  }
}

/** Profiles of a type that confines nothing. */
function* unconfined(pod: Pod, field: string): Generator<Violation> {
  for (const context of securityContexts(pod)) {
    const profile = mapIn(context, field);
    if (profile === undefined || !isKnown(profile, "type")) continue;
    const type = textIn(profile, "type");
    if (type === "RuntimeDefault" || type === "Localhost") continue;
    const span = given(profile, "type")?.value ?? given(context, field)?.key ?? profile;
    const what = `${field}.type: ${type ?? ""}`.trim();
    yield { span, what, isMissing: false, mends: [withValue(profile, "type", "RuntimeDefault")] };
  }
}

/** Annotations from before the fields, for one container each. */
function* annotations({ metadata }: Pod, isOne: (key: string) => boolean, allowed: RegExp): Generator<Violation> {
  const map = mapIn(metadata, "annotations");
  if (map === undefined) return;
  for (const { key, value } of texts(map)) {
    if (!isOne(key.text) || allowed.test(value.text)) continue;
    const mend: Amendment = { kind: "put", map, path: [key.text], value: "runtime/default" };
    yield { span: value, what: `the profile ${value.text}`, isMissing: false, mends: [mend] };
  }
}

const appArmorKey = "container.apparmor.security.beta.kubernetes.io/";

function seccompKeys({ containers }: Pod): (key: string) => boolean {
  const own = "seccomp.security.alpha.kubernetes.io/";
  const keys = new Set([`${own}pod`, ...containers.map(({ name }) => `container.${own}${name}`)]);
  return (key) => keys.has(key);
}

/** Types that SELinux' own policy has for containers, with the first version that allows them. */
const containerTypes = new Map([
  ["container_t", 0],
  ["container_init_t", 0],
  ["container_kvm_t", 0],
  ["container_engine_t", 31],
]);

/** Settings that a pod has for itself alone, with the first version that calls them safe. */
const safeSysctls = new Map([
  ["kernel.shm_rmid_forced", 0],
  ["net.ipv4.ip_local_port_range", 0],
  ["net.ipv4.tcp_syncookies", 0],
  ["net.ipv4.ping_group_range", 0],
  ["net.ipv4.ip_unprivileged_port_start", 0],
  ["net.ipv4.ip_local_reserved_ports", 27],
  ["net.ipv4.tcp_keepalive_time", 29],
  ["net.ipv4.tcp_fin_timeout", 29],
  ["net.ipv4.tcp_keepalive_intvl", 29],
  ["net.ipv4.tcp_keepalive_probes", 29],
  ["net.ipv4.tcp_rmem", 32],
  ["net.ipv4.tcp_wmem", 32],
  ["net.ipv4.tcp_slow_start_after_idle", 37],
  ["net.ipv4.tcp_notsent_lowat", 37],
]);

/** True from the first version on that knows a name. */
function isSafe(known: ReadonlyMap<string, Minor>, name: string, version: Minor): boolean {
  const since = known.get(name);
  return since !== undefined && since <= version;
}
