/** The lines below a key of a template as a table or list of values, which `toYaml` prints with the same meaning. */

import { type Span, slice } from "../../../model/span";
import { readDocument } from "../../../syntax/yaml/document";
import { lineEnd, lineStart, nextLine } from "../../../syntax/yaml/lines";
import type { YamlNode } from "../../../syntax/yaml/tree";
import { columnOf, isInBlock, keyIn, lineAt } from "./lines";
import type { Piece } from "./piece";

/** All that a key holds, where these lines are selected, with the key's own line or without. */
export function blockAt(text: string, span: Span): Piece | undefined {
  const end = lineEnd(text, span.start + slice(text, span).trimEnd().length);
  const first = lineStart(text, span.start);
  const head = isHead(text, first) ? first : lineStart(text, first - 1);
  const start = nextLine(text, head);
  const margin = marginAt(text, start);
  if (span.start === span.end || start >= end || !isHead(text, head) || isInBlock(text, head)) return undefined;
  if (margin < columnOf(lineAt(text, head)) || !isAll(text, { start, end })) return undefined;
  const lines = dedentedLines(slice(text, { start, end }), margin);
  if (lines === undefined || !isKept(lines.join("\n"))) return undefined;
  const value = lines.map((line) => (line === "" ? "\n" : `\n  ${line}`)).join("");
  const write = (reference: string) => `${" ".repeat(margin)}{{- toYaml ${reference} | nindent ${margin} }}`;
  return { span: { start, end }, at: head, value, write };
}

function dedentedLines(text: string, margin: number): readonly string[] | undefined {
  const lines = text.split(/\r?\n/);
  const isDeep = lines.every((line) => line.trim() === "" || line.startsWith(" ".repeat(margin)));
  return isDeep ? lines.map((line) => line.slice(margin)) : undefined;
}

/** Nothing more of the block comes behind its last line, and no action that could write more. */
function isAll(text: string, { start, end }: Span): boolean {
  const found = text.slice(end).search(/\S/);
  if (found < 0) return true;
  const next = text.slice(end + found, end + found + 20);
  if (next.startsWith("{{")) return /^\{\{-?\s*(?:end|else)\b/.test(next);
  const [margin, after] = [marginAt(text, start), marginAt(text, end + found)];
  return after < margin || (after === margin && text.charAt(start + margin) === "-" && !next.startsWith("-"));
}

/** A key that has nothing behind it on its line. */
function isHead(text: string, start: number): boolean {
  const line = lineAt(text, start);
  return keyIn(line) !== undefined && /:[ \t]*(?:#.*)?$/.test(line);
}

function marginAt(text: string, at: number): number {
  return /^ */.exec(lineAt(text, lineStart(text, at)))?.[0].length ?? 0;
}

/** A table or list without what Helm drops, or what is not the same once it was read. */
function isKept(text: string): boolean {
  const { root, problems } = readDocument(text);
  return !text.includes("{{") && problems.length === 0 && root?.kind !== "scalar" && isPlain(root);
}

function isPlain(node: YamlNode | undefined): boolean {
  if (node === undefined || node.kind === "alias" || node.anchor !== undefined || node.tag !== undefined) return false;
  if (node.kind === "map") return node.entries.every(({ key, value }) => key.text !== "<<" && isPlain(value));
  if (node.kind === "list") return node.items.every(isPlain);
  const { value } = node;
  return value !== null && (typeof value !== "number" || Math.abs(value) <= Number.MAX_SAFE_INTEGER);
}
