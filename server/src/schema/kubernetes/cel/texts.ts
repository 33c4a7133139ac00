/** Texts in expressions: patterns, which are RE2 and take linear time, and the string functions of the API server. */
import type { CelFunctions } from "../../../syntax/cel";
import { allMatches, costOf, firstMatch } from "../../../syntax/regexp/match";
import { readPattern } from "../../../syntax/regexp/parse";
import type { Pattern } from "../../../syntax/regexp/pattern";

type Spend = (steps: number) => void;

/** One turn of a match is quicker than a step of an expression. */
const turnsPerStep = 10;

/** Patterns read before, up to a number: an expression can make up new ones for ever. */
const known = new Map<string, Pattern>();
const mostKnown = 200;

/** The pattern, its match over `text` paid for. */
function patternFor(source: string, text: string, spend: Spend): Pattern {
  const pattern = known.get(source) ?? readPattern(source);
  if (!("steps" in pattern)) throw new Error(pattern.message);
  if (known.size >= mostKnown) known.clear();
  known.set(source, pattern);
  spend(costOf(pattern, text) / turnsPerStep);
  return pattern;
}

/** True when a pattern matches somewhere in a text. */
export function matches(text: string, source: string, spend: Spend): boolean {
  return firstMatch(patternFor(source, text, spend), text) !== undefined;
}

function find(text: string, source: string, spend: Spend): string {
  const { start, end } = firstMatch(patternFor(source, text, spend), text) ?? { start: 0, end: 0 };
  return text.slice(start, end);
}

function* findAll(text: string, source: string, most: number, spend: Spend): Generator<string> {
  const pattern = patternFor(source, text, spend);
  for (const { start, end } of allMatches(pattern, text, most)) {
    spend(costOf(pattern, text.slice(end)) / turnsPerStep);
    yield text.slice(start, end);
  }
}

/** Everything, where the number is below zero. */
const upTo = (count: bigint) => (count < 0n ? Number.POSITIVE_INFINITY : Number(count));

function replace(text: string, what: string, by: string, count: bigint, spend: Spend): string {
  const parts = text.split(what);
  const most = Math.min(upTo(count), parts.length - 1);
  spend(text.length + most * by.length);
  return (
    parts.slice(0, most + 1).join(by) +
    parts
      .slice(most + 1)
      .map((part) => what + part)
      .join("")
  );
}

function charAt(text: string, at: bigint): string {
  if (at < 0n || at > BigInt(text.length)) throw new Error("beyond the text");
  return text.charAt(Number(at));
}

/** What can be done with texts. */
export const textFunctions = (spend: Spend): CelFunctions => ({
  "matches(string, string): bool": (text: string, pattern: string) => matches(text, pattern, spend),
  "string.find(string): string": (text: string, pattern: string) => find(text, pattern, spend),
  "string.findAll(string): list<string>": (text: string, pattern: string) => [
    ...findAll(text, pattern, Number.POSITIVE_INFINITY, spend),
  ],
  "string.findAll(string, int): list<string>": (text: string, pattern: string, count: bigint) => [
    ...findAll(text, pattern, upTo(count), spend),
  ],
  "string.charAt(int): string": charAt,
  "string.replace(string, string): string": (text: string, what: string, by: string) =>
    replace(text, what, by, -1n, spend),
  "string.replace(string, string, int): string": (text: string, what: string, by: string, count: bigint) =>
    replace(text, what, by, count, spend),
});
