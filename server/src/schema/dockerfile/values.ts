/** Why BuildKit refuses a flag's value, in words that follow the value; nothing when it takes it. */
import type { FlagValue } from "../dockerfile";

/** A reader answers with the rest of a sentence that starts with the value. */
export type WhyNot = (text: string) => string | undefined;

const hour = 3_600_000_000_000;
const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1_000,
  ms: 1_000_000,
  s: 1_000_000_000,
  m: hour / 60,
  h: hour,
};

/** Go's way to write a duration: numbers with units in a row; zero stands for the default. No micro sign comes through. */
const whyNoDuration: WhyNot = (text) => {
  if (text === "" || /^[+-]?0$/.test(text)) return undefined;
  const parts = [...text.matchAll(/(\d+\.?\d*|\.\d+)([^\d.]*)/g)];
  const sum = parts.map(([part]) => part).join("");
  if (sum === "" || (sum !== text && `-${sum}` !== text && `+${sum}` !== text)) return durationHelp;
  if (parts.some(([, , unit = ""]) => unit === "")) return "lacks its unit; write 30s, 500ms or 1m30s";
  const wrong = parts.find(([, , unit = ""]) => units[unit] === undefined)?.[2];
  if (wrong !== undefined) return `has the unit "${wrong}"; units are ns, us, ms, s, m and h`;
  const length = parts.reduce(
    (all, [, number = "", unit = ""]) => all + Math.trunc(Number(number) * (units[unit] ?? 0)),
    0,
  );
  if (length >= 2 ** 63) return "is longer than a duration can be";
  if (length === 0) return undefined;
  return text.startsWith("-") || length < 1_000_000
    ? "is too short; the least is 1ms, and 0s means the default"
    : undefined;
};

const durationHelp = "is no duration; write a number and a unit, such as 30s, 500ms or 1m30s";

const whyNoCount: WhyNot = (text) => {
  if (text === "") return undefined;
  if (!/^[+-]?\d+$/.test(text)) return "is no whole number";
  if (Number(text) < 0) return "is below 0; 0 means the default of 3";
  return Number(text) > 2_147_483_647 ? "is too large" : undefined;
};

/** Octal digits, or the symbolic form of chmod. */
export const whyNoMode: WhyNot = (text) => {
  if (text === "" || text.includes("$")) return undefined;
  if (/^\d/.test(text))
    return /^0*[0-7]{1,4}$/.test(text) ? undefined : "is no mode; write octal digits up to 7777, such as 755";
  const symbolic = /^[augo]*[-+=][rstwXxugo]*(?:,?[augo]*[-+=][rstwXxugo]*)*$/;
  return symbolic.test(text) ? undefined : "is no mode; write octal digits such as 755, or symbols such as u=rwX,go=rX";
};

const systems =
  /^(?:aix|android|darwin|macos|dragonfly|freebsd|hurd|illumos|ios|js|linux|nacl|netbsd|openbsd|plan9|solaris|wasip1|windows|zos)$/i;
const architectures =
  /^(?:386|i386|amd64|x86_64|x86-64|amd64p32|arm|armhf|armel|armbe|arm64|aarch64|arm64be|ppc64|ppc64le|loong64|mips|mipsle|mips64|mips64le|mips64p32|mips64p32le|ppc|riscv|riscv64|s390|s390x|sparc|sparc64|wasm)$/i;

/** `os`, `arch`, `os/arch` or `os/arch/variant`; a system may carry a version in brackets. */
const whyNoPlatform: WhyNot = (text) => {
  if (text === "" || text.includes("$")) return undefined;
  const [system = "", ...rest] = text.split("/");
  if (rest.length > 2) return "has too many parts; write os/architecture or os/architecture/variant";
  if (text.includes("*") || rest.some((part) => !/^[\w.-]+$/.test(part))) return platformHelp;
  if (!/^[\w-]+(?:\([\w.%+-]*\))?$/.test(system)) return platformHelp;
  const name = system.replace(/[(+].*$/, "");
  return rest.length > 0 || systems.test(name) || architectures.test(name) ? undefined : platformHelp;
};

const platformHelp = "is no platform; write os/architecture, such as linux/amd64 or linux/arm64";

/** A name, and `required`. */
const whyNoDevice: WhyNot = (text) => {
  if (text === "") return "names no device";
  if (text.includes('"')) return undefined;
  let named = false;
  for (const part of text.split(",")) {
    const [key = "", value] = splitKey(part);
    if (key === "required") {
      if (value !== undefined && !isGoBoolean(value)) return `has "${value}" for required, which is true or false`;
    } else if (key === "name" && value !== undefined) {
      if (named) return "names two devices; give the flag twice";
      named = value !== "";
    } else if (named) return `has the unknown part "${part}"; it takes a device and required`;
    else named = part !== "";
  }
  return undefined;
};

/** A stage or an image, by its own name. */
const whyNoStage: WhyNot = (text) =>
  /\$./s.test(text)
    ? "holds a variable, which --from does not replace; write FROM … AS name and take from that"
    : undefined;

/** The key in lower case, and what follows the first equals sign. */
export function splitKey(part: string): readonly [key: string, value: string | undefined] {
  const equals = part.indexOf("=");
  if (equals < 0) return [part.toLowerCase(), undefined];
  return [part.slice(0, equals).toLowerCase(), part.slice(equals + 1)];
}

/** What Go reads as a boolean. */
export function isGoBoolean(text: string): boolean {
  return /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(text);
}

/** The readers that ask before anything is built; values of other kinds are closed lists, or text that anything fits. */
export const whyNotValue: Partial<Readonly<Record<FlagValue, WhyNot>>> = {
  duration: whyNoDuration,
  number: whyNoCount,
  platform: whyNoPlatform,
  device: whyNoDevice,
  stage: whyNoStage,
};
