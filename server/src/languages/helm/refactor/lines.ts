/** The YAML around a line of a template, as far as margins tell: what stands there is not rendered, so nobody can parse it. */
import { lineStart } from "../../../syntax/yaml/lines";

const blockHeader = /(?::|-)[ \t]+(?:[!&]\S+[ \t]+)?[|>][-+1-9]*[ \t]*(?:#.*)?$/;

/** The heads of what the line at a place stands in, the nearest first: lines with smaller and smaller margins. */
function* heads(text: string, at: number): Generator<string> {
  let start = lineStart(text, at);
  let limit = columnOf(lineAt(text, start));
  while (start > 0 && limit > 0) {
    start = lineStart(text, start - 1);
    const line = lineAt(text, start);
    if (/^[ \t]*(?:#|\{\{|$)/.test(line)) continue;
    const margin = /^ */.exec(line)?.[0].length ?? 0;
    if (margin >= limit) continue;
    if (columnOf(line) < limit) yield line;
    limit = line.charAt(margin) === "-" ? margin + 1 : margin;
  }
}

/** The line that starts at a place. */
export function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? text.length : end).replace(/\r$/, "");
}

/** Where the first word of a line stands, behind its dashes. */
export function columnOf(line: string): number {
  return /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
}

/** The keys above a line, the nearest first. */
export function keysAbove(text: string, at: number): readonly string[] {
  return [...heads(text, at)].flatMap((line) => keyIn(line) ?? []);
}

/** The key of a line that has one, without quotes. */
export function keyIn(line: string): string | undefined {
  return /^ *(?:- +)*["']?([\w./-]+)["']?:(?: |$)/.exec(line)?.[1];
}

/** True for a line of a block scalar. */
export function isInBlock(text: string, at: number): boolean {
  return [...heads(text, at)].some((line) => blockHeader.test(line));
}
