/** What the tools that read manifests make of a plain scalar: they follow YAML 1.1 where the two versions differ. */
import type { YamlScalar, YamlValue } from "../syntax/yaml/tree";

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((text) => [text, true] as const),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((text) => [text, false] as const),
]);
const nothing = new Set(["", "~", "null", "Null", "NULL"]);
const readTags = /^tag:yaml\.org,2002:(?:bool|float|int|null)$/;

/** The value as the API server gets it, where a date stays a text. Facts from go-yaml's resolver. */
export function valueOf(scalar: YamlScalar): YamlValue {
  const { text, style, tag } = scalar;
  if (tag === undefined ? style !== "plain" : !readTags.test(tag)) return text;
  if (nothing.has(text)) return null;
  return booleans.get(text) ?? numberOf(text) ?? text;
}

/** What a value is, in words. */
export function kindOfValue(value: YamlValue): string {
  if (value === null) return "nothing";
  if (typeof value === "number") return Number.isInteger(value) ? "a whole number" : "a number";
  return typeof value === "boolean" ? "a boolean" : "a text";
}

/** Underscores do not count, a leading zero means octal unless a digit forbids it; what is too large stays a text. */
function numberOf(text: string): number | undefined {
  if (!/^[-+.\d]/.test(text)) return undefined;
  const plain = text.replaceAll("_", "");
  const [, digits = ""] = /^[-+]?(0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+|0[0-7]+)$/.exec(plain) ?? [];
  if (digits !== "") return signOf(plain) * Number(digits.replace(/^0(?=\d)/, "0o"));
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(plain)) return finite(Number(plain));
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return signOf(text) * Number.POSITIVE_INFINITY;
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : undefined;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

function signOf(text: string): number {
  return text.startsWith("-") ? -1 : 1;
}
