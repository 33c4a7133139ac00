/** The lines of a continued instruction before whose first mark white space means nothing, so that they may be indented. */
import { type Span, slice } from "../../../model/span";
import type { Instruction } from "../../../syntax/dockerfile/tree";
import { shellCommands } from "../../../syntax/dockerfile/uses";
import { commands, isExecForm } from "../commands";

/** A line; its place counts from the instruction's start. */
export interface Line {
  readonly start: number;
  readonly indent: string;
}

/** The continued lines that start with a word of their own; `posix` says whether we know the shell that reads them. */
export function freeLines(node: Instruction, posix: boolean): readonly Line[] {
  const starts = wordStarts(node, posix);
  const words = shellWords(node);
  const inner = new Set(words.map(({ start }) => start));
  const long = words.filter((word) => slice(node.text, word).includes("\n"));
  const inside = (at: number) => !inner.has(at) && long.some(({ start, end }) => start < at && at < end);
  return node.logical.places
    .slice(1)
    .map((start) => lineAt(node.text, start))
    .filter(({ start, indent }) => starts(start + indent.length) && !inside(start + indent.length));
}

/** The whole comment lines among them. */
export function commentLines({ text, comments }: Instruction): readonly Line[] {
  return comments.map(({ start }) => lineAt(text, text.lastIndexOf("\n", start) + 1));
}

function lineAt(text: string, start: number): Line {
  let end = start;
  while (text[end] === " " || text[end] === "\t") end++;
  return { start, indent: text.slice(start, end) };
}

/** A test of whether a word, a flag or an item starts at a place. */
function wordStarts(node: Instruction, posix: boolean): (place: number) => boolean {
  const { flags, words, json, trigger } = node;
  const inner = trigger && wordStarts(trigger, posix);
  const own = trigger === undefined ? words : [trigger.keyword];
  const starts = new Set([...flags, ...(mayMove(node, posix) ? own : [])].map(({ start }) => start));
  const inList = (place: number) =>
    json !== undefined && json.start < place && !json.items.some(({ start, end }) => start < place && place < end);
  return (place) => starts.has(place) || inner?.(place) === true || (isExecForm(node) && inList(place));
}

/** What stands in quotes is told apart in shells that we know, and in HEALTHCHECK not at all. */
function mayMove(node: Instruction, posix: boolean): boolean {
  if (!shellCommands.has(node.name)) return true;
  return posix && (node.name !== "HEALTHCHECK" || !/["']/.test(node.rest?.text ?? ""));
}

/** The words of all commands, those of commands inside words included. */
function shellWords(node: Instruction): readonly Span[] {
  return commands(node).flatMap(({ words, assignments, redirections }) => [
    ...words,
    ...assignments,
    ...redirections.map(({ target }) => target),
  ]);
}
