/** Turns what the `yaml` package composes into our tree, so that the package's own can be forgotten. */
import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { quotedText } from "./loose";
import { problem, quoted, type YamlProblem } from "./problem";
import { duplicateKeys, unclosedFlow, unclosedQuote } from "./structure";
import type {
  YamlAlias,
  YamlAnchor,
  YamlContent,
  YamlEntry,
  YamlList,
  YamlMap,
  YamlNode,
  YamlScalar,
  YamlStyle,
} from "./tree";
import { coreValue } from "./values";

/** No tree is deeper than this, aliases expanded, so that whoever follows one may recurse. */
export const deepest = 200;

/** What a conversion needs to know and finds out. */
export interface Conversion {
  /** The text as its author wrote it; a repaired one of the same length may have been parsed. */
  readonly text: string;
  readonly anchors: readonly YamlAnchor[];
  /** True when a repaired text was parsed. */
  readonly repaired: boolean;
  /** Where something ends that was never closed. */
  readonly openEnds: ReadonlySet<number>;
  /** The same string object for equal texts, so that a key's name is kept once. */
  readonly once: (text: string) => string;
  readonly problems: YamlProblem[];
  /** What each anchor name means so far; nothing while its node is being made. */
  readonly targets: Map<string, Target | undefined>;
}

interface Target {
  readonly node: YamlContent;
  readonly height: number;
}

interface Made<T extends YamlNode = YamlNode> {
  readonly node: T;
  readonly height: number;
}

/** Our tree for a composed node; nothing for an empty document. */
export function convert(node: unknown, to: Conversion): YamlNode | undefined {
  const isEmpty = isScalar(node) && isUnwritten(node);
  return node === null || node === undefined || isEmpty ? undefined : make(node, to, 1)?.node;
}

function make(node: unknown, to: Conversion, depth: number): Made | undefined {
  if (isAlias(node)) return makeAlias(node, to, depth);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
  const { anchor } = node;
  if (anchor !== undefined) to.targets.set(anchor, undefined);
  const made = isScalar(node)
    ? makeScalar(node, to)
    : isMap(node)
      ? makeMap(node, to, depth)
      : makeList(node, to, depth);
  if (anchor !== undefined) to.targets.set(anchor, made);
  return made;
}

function makeScalar(from: Scalar, to: Conversion): Made<YamlScalar> {
  const [start, until] = rangeOf(from);
  const style = styles[from.type ?? "PLAIN"] ?? "plain";
  const end = style === "literal" || style === "folded" ? inkEnd(to.text, start, until) : until;
  const open = (style === "single" || style === "double") && to.openEnds.has(end);
  if (open) to.problems.push(unclosedQuote(to.text, start, end));
  const written = to.text.slice(open ? start + 1 : start, end);
  const isJoined = !open && (style === "single" || style === "double") && to.repaired && written.includes("\n");
  const read = (isJoined ? quotedText(written) : undefined) ?? from.source ?? "";
  const text = to.once(scalarText(read, written, open || style === "plain"));
  const value = coreValue(text, style === "plain", from.tag);
  return { node: withProps({ kind: "scalar", start, end, style, value, text }, from, to), height: 1 };
}

/** What is written counts where it stands for itself: what was read may come from a repaired text. */
function scalarText(read: string, written: string, asWritten: boolean): string {
  return asWritten && Math.abs(read.length - written.length) < 2 && !written.includes("\n") ? written : read;
}

function makeMap(from: YAMLMap, to: Conversion, depth: number): Made<YamlMap> {
  const [start, until] = rangeOf(from);
  const flow = from.flow === true;
  let height = 1;
  const entries = from.items.map((pair) => {
    const value = isUnwrittenValue(pair.value) ? undefined : make(pair.value, to, depth + 1);
    height = Math.max(height, value?.height ?? 1);
    return makeEntry(pair, value?.node, to);
  });
  const last = entries.at(-1)?.end ?? start;
  if (flow && to.openEnds.has(until)) to.problems.push(...unclosedFlow(to.text, start, until, last));
  to.problems.push(...duplicateKeys(entries));
  const end = flow ? until : last;
  return { node: withProps({ kind: "map", start, end, flow, entries }, from, to), height: height + 1 };
}

function makeEntry(pair: Pair, value: YamlNode | undefined, to: Conversion): YamlEntry {
  const key = makeKey(pair.key, to);
  const start = Math.min(key.start, key.anchor?.start ?? key.start);
  return { key, value, start, end: Math.max(value?.end ?? 0, colonEnd(to.text, key.end)) };
}

/** A key that is no plain text is read as the text it is written with: no tool behind these files takes any other. */
function makeKey(key: unknown, to: Conversion): YamlScalar {
  if (isScalar(key)) return makeScalarKey(key, to);
  const made = make(key, to, deepest);
  const target = made?.node.kind === "alias" ? made.node.target : undefined;
  const { start, end } = made?.node ?? { start: 0, end: 0 };
  if (target?.kind === "scalar")
    return { kind: "scalar", start, end, style: target.style, value: target.value, text: target.text };
  const text = to.text.slice(start, end);
  if (made !== undefined && made.node.kind !== "alias") to.problems.push(keyProblem(to.text, start, end));
  return { kind: "scalar", start, end, style: "double", value: text, text };
}

function keyProblem(text: string, start: number, end: number): YamlProblem {
  const isTemplate = text.startsWith("{{", start - 1);
  const message = isTemplate
    ? "`{{` begins a map of a map here: put the whole value in quotes"
    : `A key must be a text: put ${quoted(text.slice(start, end))} in quotes`;
  return problem("key-form", isTemplate ? start - 1 : start, end, message);
}

function makeScalarKey(key: Scalar, to: Conversion): YamlScalar {
  const { node, height } = makeScalar(key, to);
  if (key.anchor !== undefined) to.targets.set(key.anchor, { node, height });
  return node;
}

function makeList(from: YAMLSeq, to: Conversion, depth: number): Made<YamlList> {
  const [start, until] = rangeOf(from);
  const flow = from.flow === true;
  const made = from.items
    .map((item) => make(isPair(item) ? item.value : item, to, depth + 1))
    .filter((one) => one !== undefined);
  const items = made.map((item) => item.node);
  const last = Math.max(start + 1, inkEnd(to.text, start, items.at(-1)?.end ?? start));
  if (flow && to.openEnds.has(until)) to.problems.push(...unclosedFlow(to.text, start, until, last));
  const height = made.reduce((most, item) => Math.max(most, item.height), 0) + 1;
  const end = flow ? until : last;
  return { node: withProps({ kind: "list", start, end, flow, items }, from, to), height };
}

function makeAlias(from: Alias, to: Conversion, depth: number): Made<YamlAlias> {
  const [start, end] = rangeOf(from);
  const found = to.targets.get(from.source);
  const target = found !== undefined && depth + found.height <= deepest ? found : undefined;
  if (target === undefined) to.problems.push(aliasProblem(from.source, start, end, found !== undefined, to));
  const node: YamlAlias = { kind: "alias", start, end, name: from.source, target: target?.node };
  return { node, height: target?.height ?? 1 };
}

function aliasProblem(name: string, start: number, end: number, deep: boolean, { targets }: Conversion): YamlProblem {
  if (deep) return problem("too-deep", start, end, "Aliases of aliases nest too deep here: write out a part of it");
  const own = `${quoted(`*${name}`)} stands inside what it repeats: no tool can read that`;
  if (targets.has(name)) return problem("alias-cycle", start, end, own);
  const unknown = `No anchor ${quoted(`&${name}`)} above in this document: set one, or put this in quotes`;
  return problem("alias-unknown", start, end, unknown);
}

const styles: Readonly<Record<string, YamlStyle>> = {
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
};

function rangeOf(node: { readonly range?: readonly number[] | null | undefined }): readonly [number, number] {
  const [start = 0, end = start] = node.range ?? [];
  return [start, Math.max(start, end)];
}

function isUnwrittenValue(value: unknown): boolean {
  return value === null || value === undefined || (isScalar(value) && isUnwritten(value));
}

function isUnwritten(node: Scalar): boolean {
  return (
    node.source === "" && (node.type ?? "PLAIN") === "PLAIN" && node.anchor === undefined && node.tag === undefined
  );
}

/** Most nodes have neither anchor nor tag; they are kept small. */
function withProps<T extends YamlContent>(node: T, from: Scalar | YAMLMap | YAMLSeq, { anchors }: Conversion): T {
  if (from.anchor === undefined && from.tag === undefined) return node;
  const anchor = from.anchor === undefined ? undefined : anchorBefore(anchors, from.anchor, node.start);
  return { ...node, ...(anchor === undefined ? {} : { anchor }), ...(from.tag === undefined ? {} : { tag: from.tag }) };
}

/** The last `&name` before a place, if it has this name; anchors come in the order of the text. */
function anchorBefore(anchors: readonly YamlAnchor[], name: string, start: number): YamlAnchor | undefined {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = anchors[low - 1];
  return found?.name === name ? found : undefined;
}

function inkEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && " \t\r\n".includes(text.charAt(at - 1))) at--;
  return at;
}

function colonEnd(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === " " || text.charAt(at) === "\t") at++;
  return text.charAt(at) === ":" ? at + 1 : from;
}
