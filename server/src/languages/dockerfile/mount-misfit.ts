/** What is wrong with a mount as a whole, when each of its parts is right. */
import type { Finding } from "../../model/finding";
import { mountTypes } from "../../schema/dockerfile";
import { mountKeyOwners } from "../../schema/dockerfile/mounts";
import { type Mount, mountValue } from "./mounts";

/** Keys its type does not have, a secret without a name, and the root as target. */
export function* misfit(mount: Mount): Iterable<Finding> {
  const type = (mountValue(mount, "type") ?? "bind").toLowerCase();
  if (!mountTypes.has(type)) return;
  for (const part of mount.parts) {
    const owners = mountKeyOwners[part.key];
    if (owners === undefined || owners.includes(type) || part.value === "") continue;
    yield { span: part, message: `A ${type} mount has no ${part.key}; it belongs to ${owners.join(", ")}` };
  }
  const reason = type === "secret" ? whyNoSecret(mount) : whyNoTarget(mount, type);
  if (reason !== undefined) yield { span: mount.flag.value ?? mount.flag, message: reason };
}

function whyNoSecret(mount: Mount): string | undefined {
  const [id, source] = [mountValue(mount, "id"), mountValue(mount, "source", "src")];
  if (id && source) return "A secret mount has an id or a source, not both; they mean the same";
  const named = id || source || mountValue(mount, "target", "dst", "destination");
  return named ? undefined : "A secret mount must say which secret it is; add id=…";
}

function whyNoTarget(mount: Mount, type: string): string | undefined {
  if (type === "ssh")
    return /^[^$]+$/.test(mountValue(mount, "source", "src") ?? "")
      ? "An ssh mount has no source; id names the agent"
      : undefined;
  const target = mountValue(mount, "target", "dst", "destination");
  return target === "/" ? "Nothing can be mounted at /; choose a folder as target" : undefined;
}
