/** What a value that BuildKit refuses was meant to be, where its own writing tells. */
import { closest } from "../../syntax/closest";
import type { FlagValue } from "../dockerfile";
import { whyNoMode, whyNotValue } from "./values";

/** A value of the same kind that BuildKit takes, or nothing. */
export function meantValue(kind: FlagValue, text: string): string | undefined {
  const meant = writers[kind]?.(text);
  const whyNot = kind === "mode" ? whyNoMode : whyNotValue[kind];
  return meant === undefined || meant === "" || meant === text || whyNot?.(meant) !== undefined ? undefined : meant;
}

const writers: Partial<Readonly<Record<FlagValue, (text: string) => string | undefined>>> = {
  duration: withUnits,
  mode: octal,
  platform: (text) => closest(text.toLowerCase().replace(/[:_, -]+/g, "/"), platforms),
};

/** Seconds where there is no unit, and units by the letters Go knows. */
function withUnits(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/(\d)(?:milliseconds?|millis|msecs?)/g, "$1ms")
    .replace(/(\d)(?:seconds?|secs?)/g, "$1s")
    .replace(/(\d)(?:minutes?|mins?)/g, "$1m")
    .replace(/(\d)(?:hours?|hrs?)/g, "$1h")
    .replace(/(\d+)d(?:ays?)?/g, (_, days: string) => `${Number(days) * 24}h`)
    .replace(/\d$/, "$&s");
}

/** `0o755` and `rwxr-xr-x` as digits. */
function octal(text: string): string | undefined {
  if (/^0o/i.test(text)) return text.slice(2);
  if (!/^(?:[r-][w-][x-]){3}$/.test(text)) return undefined;
  const bits = text.replace(/[rwx]/g, "1").replaceAll("-", "0");
  return Number.parseInt(bits, 2).toString(8);
}

const platforms: readonly string[] = [
  ...["linux/amd64", "linux/arm64", "linux/arm/v7", "linux/arm/v6", "linux/386", "linux/ppc64le", "linux/s390x"],
  ...["linux/riscv64", "windows/amd64", "darwin/amd64", "darwin/arm64", "linux", "windows", "amd64", "arm64"],
];
