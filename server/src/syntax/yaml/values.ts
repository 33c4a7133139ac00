/** What a plain scalar means under YAML 1.2's core rules, and the words that YAML 1.1 reads otherwise. */
import type { YamlValue } from "./tree";

const prefix = "tag:yaml.org,2002:";

/** The value of a scalar's text under YAML 1.2's core rules. */
export function coreValue(text: string, plain: boolean, tag?: string): YamlValue {
  if (tag?.startsWith(prefix)) return taggedValue(text, tag.slice(prefix.length));
  return plain && tag === undefined ? plainValue(text) : text;
}

/** True for a text that YAML 1.1 reads as a boolean, with its quotes gone: `yes`, `off`, `n`. */
export function isOldWord(text: string): boolean {
  return /^(?:[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/.test(text);
}

function plainValue(text: string): YamlValue {
  if (text === "") return null;
  if (/^[-+.0-9]/.test(text)) return coreNumber(text) ?? text;
  const word = text.length > longestWord ? undefined : words.get(text);
  return word === undefined ? text : word;
}

const words: ReadonlyMap<string, YamlValue> = new Map<string, YamlValue>([
  ...["~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

const longestWord = "false".length;

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
