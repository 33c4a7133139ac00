/** What a YAML document is made of: a small immutable tree whose places count from the document's own start. */
import { memo } from "../../model/memo";
import type { Span } from "../../model/span";

/** Anything that can be a value; an alias shares the node it stands for, so a tree with aliases is a graph without cycles. */
export type YamlNode = YamlMap | YamlList | YamlScalar | YamlAlias;

/** A node that holds something itself. */
export type YamlContent = YamlMap | YamlList | YamlScalar;

/** What a scalar can stand for under YAML 1.2's core rules; a number too large for exactness keeps its digits in `text`. */
export type YamlValue = string | number | boolean | null;

/** How a scalar is written. */
export type YamlStyle = "plain" | "single" | "double" | "literal" | "folded";

/** A name other places can refer to as `*name`; the span is `&name`. */
export interface YamlAnchor extends Span {
  readonly name: string;
}

interface YamlProps extends Span {
  readonly anchor?: YamlAnchor;
  /** The whole tag, such as `tag:yaml.org,2002:str` or `!reset`. */
  readonly tag?: string;
}

/** From its first key to the end of its last entry, or from `{` to `}`. */
export interface YamlMap extends YamlProps {
  readonly kind: "map";
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
}

/** One `key: value`; from the key to the end of the value or of the colon. */
export interface YamlEntry extends Span {
  readonly key: YamlScalar;
  /** Nothing when nothing is written after the colon. */
  readonly value: YamlNode | undefined;
}

/** From its first `-` to the end of its last item, or from `[` to `]`; an item nobody wrote is an empty scalar. */
export interface YamlList extends YamlProps {
  readonly kind: "list";
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

/** A text, with its quotes or its `|` in the span. */
export interface YamlScalar extends YamlProps {
  readonly kind: "scalar";
  readonly style: YamlStyle;
  readonly value: YamlValue;
  /** What is written, without quotes, escapes and folds, before it is read as a number or the like: `1.10`, `0644`, `yes`. */
  readonly text: string;
}

/** `*name`; the target is the node itself, never a copy, and missing where the name is unknown or means its own ancestor. */
export interface YamlAlias extends Span {
  readonly kind: "alias";
  readonly name: string;
  readonly target: YamlContent | undefined;
}

/** One key or index after the other, from the root. */
export type YamlPath = readonly (string | number)[];

/** The node an alias stands for, or the node itself. */
export function resolved(node: YamlNode | undefined): YamlContent | undefined {
  return node?.kind === "alias" ? node.target : node;
}

/** The entry whose key reads so; of several the last, which is the one tools keep. */
export function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.findLast((entry) => entry.key.text === key);
}

/** The content at the end of a path, through aliases and merged maps. */
export function contentAt(node: YamlNode | undefined, path: YamlPath): YamlContent | undefined {
  let here = resolved(node);
  for (const step of path) {
    if (here?.kind === "list" && typeof step === "number") here = resolved(here.items[step]);
    else if (here?.kind === "map") here = resolved(entryIn(here, String(step))?.value);
    else return undefined;
  }
  return here;
}

/** More maps than this merged into one are not looked at: nobody writes them, and chains of them cost much. */
const mostMerged = 1000;

/**
 * A map's effective entries: its own, then those that `<<` brings in and nothing before them defined. Of a key written
 * twice the last counts.
 */
export function entries(map: YamlMap): readonly YamlEntry[] {
  if (!map.entries.some(isMerge) && !hasTwins(map)) return map.entries;
  const found = new Map<string, YamlEntry>();
  const seen = new Set<YamlMap>([map]);
  for (const source of seen) {
    const own = source.entries.filter((entry) => !isMerge(entry));
    for (const entry of source === map ? own : own.filter((one) => !found.has(one.key.text)))
      found.set(entry.key.text, entry);
    for (const merged of source.entries.filter(isMerge).flatMap(mergedMaps))
      if (seen.size < mostMerged) seen.add(merged);
  }
  return [...found.values()];
}

/** Whoever asks a map of so many keys for each of them must not pay for the square of their number. */
const wide = 50;

const indexOf = memo((map: YamlMap) => new Map(entries(map).map((entry) => [entry.key.text, entry])));

/** The effective entry whose key reads so; a map's own are looked at first, since they are asked for all the time. */
export function entryIn(map: YamlMap, key: string): YamlEntry | undefined {
  if (map.entries.length >= wide) return indexOf(map).get(key);
  const own = entryOf(map, key);
  if (own !== undefined && !isMerge(own)) return own;
  return map.entries.some(isMerge) ? entries(map).find((entry) => entry.key.text === key) : undefined;
}

/** True for the entry that brings in another map's entries: a plain `<<`. */
export function isMerge({ key }: YamlEntry): boolean {
  return key.text === "<<" && key.style === "plain";
}

function mergedMaps(entry: YamlEntry): YamlMap[] {
  const value = resolved(entry.value);
  const nodes = value?.kind === "list" ? value.items.map(resolved) : [value];
  return nodes.filter((node) => node?.kind === "map");
}

/** Up to so many keys, comparing each with each costs less than a set. */
const few = 8;

/** True where two entries have keys that read the same. */
export function hasTwins({ entries }: Pick<YamlMap, "entries">): boolean {
  const { length } = entries;
  if (length > few) return new Set(entries.map(({ key }) => key.text)).size < length;
  for (let at = 1; at < length; at++) {
    const text = entries[at]?.key.text;
    for (let before = 0; before < at; before++) if (entries[before]?.key.text === text) return true;
  }
  return false;
}
