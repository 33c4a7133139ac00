/** What `RUN --mount` takes. Facts from BuildKit's own reader of mounts. */
import { isGoBoolean } from "./values";

/** How a key's value is written. */
export type MountValue = "text" | "boolean" | "octal" | "decimal" | "size" | "type" | "sharing" | "stage";

/** A key of a mount. */
export interface MountKey {
  readonly name: string;
  /** Other spellings of it. */
  readonly aliases: readonly string[];
  readonly value: MountValue;
  /** May stand without a value. */
  readonly bare: boolean;
}

function key(name: string, value: MountValue, aliases: readonly string[] = [], bare = false): MountKey {
  return { name, value, aliases, bare };
}

const keys: readonly MountKey[] = [
  key("type", "type"),
  key("from", "stage"),
  key("source", "text", ["src"]),
  key("target", "text", ["dst", "destination"]),
  key("ro", "boolean", ["readonly"], true),
  key("rw", "boolean", ["readwrite"], true),
  key("id", "text"),
  key("sharing", "sharing"),
  key("required", "boolean", [], true),
  key("size", "size"),
  key("mode", "octal"),
  key("uid", "decimal"),
  key("gid", "decimal"),
  key("env", "text"),
];

/** By every spelling. */
export const mountKeys: ReadonlyMap<string, MountKey> = new Map(
  keys.flatMap((each) => [each.name, ...each.aliases].map((name) => [name, each] as const)),
);

/** Keys that only these types take; the rest is read for every type, whether it does something or not. */
export const mountKeyOwners: Readonly<Record<string, readonly string[]>> = {
  required: ["secret", "ssh"],
  size: ["tmpfs"],
  mode: ["secret", "ssh", "cache"],
  uid: ["secret", "ssh", "cache"],
  gid: ["secret", "ssh", "cache"],
  sharing: ["cache"],
  from: ["bind", "cache", "tmpfs", "ssh"],
};

/** How a cache is shared by builds that run at the same time. */
export const sharingModes: readonly string[] = ["shared", "private", "locked"];

/** Why a value does not fit its key, in words that follow it. */
export function whyNotMountValue(kind: MountValue, value: string): string | undefined {
  if (kind === "boolean") return isGoBoolean(value) ? undefined : "is neither true nor false";
  if (kind === "octal")
    return isWithin(value, /^[0-7]+$/, 8) ? undefined : "is no octal mode; write digits such as 0600";
  if (kind === "decimal")
    return isWithin(value, /^\d+$/, 10) ? undefined : "is no number; names are not looked up here";
  if (kind === "size") return size.test(value) ? undefined : "is no size; write a number and a unit, such as 64m or 1g";
  return undefined;
}

const size = /^\+?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)? ?(?:b|[kmgtp](?:i?b)?)?$/i;

function isWithin(text: string, digits: RegExp, base: number): boolean {
  return digits.test(text) && Number.parseInt(text, base) <= 0xffffffff;
}
