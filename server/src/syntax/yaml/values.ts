/** What a plain scalar means: YAML 1.2's core rules, and what the Go tools make of the same text. */
import type { YamlScalar, YamlValue } from "./tree";

/**
 * Whose reading: `kubernetes` is go-yaml 2, which kubectl and Helm use and for which `yes` is true; `compose` is
 * go-yaml 3, for which it is a text. Both read `0644` as octal and `1_000` as a number.
 */
export type YamlReader = "kubernetes" | "compose";

const prefix = "tag:yaml.org,2002:";

/** The value of a scalar's text under YAML 1.2's core rules. */
export function coreValue(text: string, plain: boolean, tag?: string): YamlValue {
  if (tag?.startsWith(prefix)) return taggedValue(text, tag.slice(prefix.length));
  return plain && tag === undefined ? plainValue(text) : text;
}

/** What a Go tool reads where it does not know beforehand which type it wants. */
export function readerValue(scalar: YamlScalar, reader: YamlReader): YamlValue {
  const { text, value } = scalar;
  if (scalar.style !== "plain" || scalar.tag !== undefined) return value;
  if (typeof value === "boolean" || value === null) return value;
  const word = oldWords.get(text);
  if (word !== undefined) return reader === "kubernetes" ? word : text;
  return /^[-+.0-9]/.test(text) ? goNumber(text) : value;
}

/** True for a text that YAML 1.1 reads as a boolean, with its quotes gone: `yes`, `off`, `n`. */
export function isOldWord(text: string): boolean {
  return oldWords.has(text);
}

const oldWords: ReadonlyMap<string, boolean> = new Map([
  ...["y", "Y", "yes", "Yes", "YES", "on", "On", "ON"].map((word) => [word, true] as const),
  ...["n", "N", "no", "No", "NO", "off", "Off", "OFF"].map((word) => [word, false] as const),
]);

function plainValue(text: string): YamlValue {
  if (text === "") return null;
  if (!/^[-+.0-9~nNtTfF]/.test(text)) return text;
  if (/^(?:~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return coreNumber(text) ?? text;
}

function taggedValue(text: string, tag: string): YamlValue {
  if (tag === "null") return null;
  if (tag === "bool") return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : text;
  return tag === "int" || tag === "float" ? (coreNumber(text) ?? text) : text;
}

function coreNumber(text: string): number | undefined {
  if (/^[-+]?[0-9]+$/.test(text)) return Number(text);
  if (/^0o[0-7]+$/.test(text) || /^0x[0-9a-fA-F]+$/.test(text)) return Number(text);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return Number(text);
  return unusualNumber(text);
}

function unusualNumber(text: string): number | undefined {
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return Number.NaN;
  if (!/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return undefined;
  return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** Go's way: underscores go first, a leading zero means octal, `0b` binary. */
function goNumber(text: string): number | string {
  const plain = text.replaceAll("_", "");
  const whole = /^([-+]?)(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|0[0-7]+)$/.exec(plain);
  const [, sign, digits = ""] = whole ?? [];
  if (whole === null) return text.startsWith("_") ? text : (coreNumber(plain) ?? text);
  const size = Number(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return sign === "-" ? -size : size;
}
