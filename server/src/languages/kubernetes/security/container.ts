/** What a container may do in the kernel: privilege, escalation, capabilities, an open /proc. */

import type { Minor } from "../../../schema/kubernetes/versions";
import { isPlaceholder } from "../../../schema/placeholder";
import type { Amendment } from "../../../syntax/yaml/amend";
import { given, headOf, isSet, itemsIn, mapIn, scalarIn, textIn } from "../fields";
import { type Container, type Pod, partsOf } from "../pods";
import {
  forbidden,
  hasOwnUsers,
  isKnown,
  isWindows,
  missing,
  type Violation,
  without,
  withoutItem,
  withValue,
} from "./violation";

/** Containers with all rights of the node. */
export function* privileged({ containers }: Pod): Generator<Violation> {
  for (const container of containers) {
    const context = contextOf(container);
    if (context !== undefined && isSet(context, "privileged", true))
      yield forbidden(context, "privileged", "privileged: true", ...unprivileged(container));
  }
}

/** Containers whose processes may get more rights than their parent has. */
export function* escalation(pod: Pod, version: Minor): Generator<Violation> {
  if (version >= 25 && isWindows(pod)) return;
  for (const container of pod.containers) {
    const { map } = container;
    const context = contextOf(container);
    if (!isKnown(map, `securityContext.${escalationField}`) || isSet(context, escalationField, false)) continue;
    const mends = [...unprivileged(container), withValue(map, `securityContext.${escalationField}`, "false")];
    yield context !== undefined && given(context, escalationField) !== undefined
      ? forbidden(context, escalationField, `${escalationField}: true`, ...mends)
      : missing(headOf(map), `${escalationField}: false`, ...mends);
  }
}

/** Capabilities beyond those that container engines give anyway. */
export function addedCapabilities({ containers }: Pod): readonly Violation[] {
  return containers.flatMap((container) => added(container, engineCapabilities));
}

/** Containers that keep capabilities, and all that is added but NET_BIND_SERVICE. */
export function* capabilities(pod: Pod, version: Minor): Generator<Violation> {
  if (version >= 25 && isWindows(pod)) return;
  for (const container of pod.containers) {
    yield* keptCapabilities(container);
    yield* added(container, new Set(["NET_BIND_SERVICE"]));
  }
}

/** Views of /proc that show what is masked otherwise. */
export function* procMount(pod: Pod, version: Minor): Generator<Violation> {
  if (version < 35 || !hasOwnUsers(pod)) yield* anyProcMount(pod);
}

/** The same, whoever the pod's users are. */
export function* anyProcMount({ containers }: Pod): Generator<Violation> {
  for (const context of containers.flatMap((container) => contextOf(container) ?? [])) {
    const mount = scalarIn(context, "procMount");
    if (mount !== undefined && mount.text !== "Default")
      yield forbidden(context, "procMount", `procMount: ${mount.text}`, withValue(context, "procMount", "Default"));
  }
}

const escalationField = "allowPrivilegeEscalation";

const engineCapabilities = new Set(
  "AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT".split(
    " ",
  ),
);

function contextOf({ map }: Container) {
  return mapIn(map, "securityContext");
}

/** Only a privileged container may hand mounts to its node. */
function unprivileged(container: Container): readonly Amendment[] {
  const context = contextOf(container);
  if (context === undefined || !isSet(context, "privileged", true)) return [];
  const mounts = partsOf(container, "volumeMounts").filter(
    (each) => textIn(each, "mountPropagation") === "Bidirectional",
  );
  return [withValue(context, "privileged", "false"), ...mounts.flatMap((mount) => without(mount, "mountPropagation"))];
}

function* keptCapabilities({ map }: Container): Generator<Violation> {
  const path = "securityContext.capabilities.drop";
  const dropped = itemsIn(mapIn(map, "securityContext", "capabilities"), "drop");
  const isUnknown = dropped.some((item) => item.kind === "scalar" && isPlaceholder(item.text));
  const isDropped = dropped.some((item) => item.kind === "scalar" && item.text === "ALL");
  if (isDropped || isUnknown || !isKnown(map, path)) return;
  yield missing(headOf(map), "capabilities.drop: [ALL]", { kind: "include", map, path: path.split("."), value: "ALL" });
}

function added({ map }: Container, allowed: ReadonlySet<string>): readonly Violation[] {
  const owner = mapIn(map, "securityContext", "capabilities");
  if (owner === undefined) return [];
  return itemsIn(owner, "add").flatMap((item, index) => {
    if (item.kind !== "scalar" || isPlaceholder(item.text) || allowed.has(item.text)) return [];
    const what = `the capability ${item.text}`;
    return [{ span: item, what, isMissing: false, mends: withoutItem(owner, "add", index) }];
  });
}
