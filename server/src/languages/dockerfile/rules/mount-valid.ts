/** A mount of RUN with a key, a type or a value that BuildKit does not take. */
import type { Fix } from "../../../model/edit";
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { mountTypes } from "../../../schema/dockerfile";
import { mountKeyOwners, mountKeys, sharingModes, whyNotMountValue } from "../../../schema/dockerfile/mounts";
import { closest } from "../../../syntax/closest";
import { each } from "../check";
import { misfit } from "../mount-misfit";
import { type Mount, type MountPart, mounts } from "../mounts";

export const mountValid: Rule = {
  id: "dockerfile/mount-valid",
  severity: "error",
  aliases: [],
  check: each(["RUN"], function* (node) {
    for (const mount of mounts(node)) {
      const findings = mount.parts.flatMap((part, index) => wrong(part, mount, index) ?? []);
      yield* findings;
      if (findings.length === 0) yield* misfit(mount);
    }
  }),
};

function wrong(part: MountPart, mount: Mount, index: number): Finding | undefined {
  const fact = mountKeys.get(part.key);
  if (fact === undefined) return unknownKey(part);
  if (part.value === undefined) return fact.bare ? owned(part, mount, index) : withoutValue(part);
  if (fact.name === "from" && /\$./s.test(part.value)) return variableInFrom(part);
  if (/[$'\\]/.test(part.value)) return owned(part, mount, index);
  if (fact.value === "type") return listed(part, part.value, [...mountTypes.keys()], "mount type");
  if (fact.value === "sharing") return listed(part, part.value, sharingModes, "way to share");
  const reason = whyNotMountValue(fact.value, part.value);
  if (reason !== undefined) return { span: part, message: `"${part.value}" ${reason}` };
  return owned(part, mount, index);
}

function unknownKey(part: MountPart): Finding {
  const meant = closest(part.key, [...mountKeys.keys()]);
  const message = `--mount has no key "${part.key}"${meant === undefined ? "; the build stops here" : `; did you mean ${meant}?`}`;
  return { span: part, message, fix: meant === undefined ? undefined : rewrite(part, meant, part.value) };
}

function withoutValue(part: MountPart): Finding {
  return { span: part, message: `${part.key} needs a value; write ${part.key}=… without a blank` };
}

function variableInFrom(part: MountPart): Finding {
  return { span: part, message: "from takes no variables; give the image a stage: FROM $… AS name" };
}

function listed(part: MountPart, value: string, list: readonly string[], what: string): Finding | undefined {
  if (list.includes(value.toLowerCase())) return undefined;
  const meant = closest(value, list);
  const message = `"${value}" is no ${what}; it is one of ${list.join(", ")}`;
  return { span: part, message, fix: meant === undefined ? undefined : rewrite(part, part.key, meant) };
}

/** `required` and `size` are read in order: the type must stand before them. */
function owned(part: MountPart, { parts }: Mount, index: number): Finding | undefined {
  if (part.key !== "required" && part.key !== "size") return undefined;
  const before = parts.slice(0, index).findLast(({ key }) => key === "type")?.value ?? "bind";
  const owners = mountKeyOwners[part.key] ?? [];
  if (before.includes("$") || owners.includes(before.toLowerCase())) return undefined;
  const later = parts.slice(index).some(({ key, value }) => key === "type" && owners.includes(value ?? ""));
  const advice = later ? "write type=… before it" : `it belongs to ${owners.join(" and ")}`;
  return { span: part, message: `A ${before} mount has no ${part.key}; ${advice}` };
}

function rewrite(part: MountPart, key: string, value: string | undefined): Fix | undefined {
  const text = value === undefined ? key : `${key}=${value}`;
  if (part.end - part.start !== part.text.length) return undefined;
  return { title: `Write ${text}`, edits: [{ span: part, text }], safe: false };
}
