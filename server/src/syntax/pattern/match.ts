/** Whether a text fits a pattern, in time that grows with both and never explodes, whoever wrote them. */
import { parsePattern } from "./parse";
import { isWord } from "./sets";
import type { CharacterSet, Edge, PatternNode } from "./tree";

/** Answers whether a text holds a match; nothing where both together are too large to tell. */
export type Pattern = (text: string) => boolean | undefined;

type Step =
  | { readonly kind: "set"; readonly has: CharacterSet }
  | { readonly kind: "edge"; readonly edge: Edge }
  | { readonly kind: "fork"; to: readonly number[] }
  | { readonly kind: "match" };

/** More steps than any honest pattern has. */
const mostSteps = 10_000;

/** Steps tried on one text. */
const budget = 5_000_000;

/** A pattern of RE2, ready to be asked; nothing for a text that is none, or that grows too large. */
export function compilePattern(source: string): Pattern | undefined {
  const tree = source.length > mostSteps ? undefined : parsePattern(source);
  if (tree === undefined) return undefined;
  const steps: Step[] = [];
  if (!emit(tree, steps)) return undefined;
  steps.push({ kind: "match" });
  return (text) => (text.length * steps.length > budget ? undefined : run(steps, text));
}

/** Adds the steps of a part; false when they are too many. */
function emit(node: PatternNode, steps: Step[]): boolean {
  if (steps.length > mostSteps) return false;
  if (node.kind === "set" || node.kind === "edge") steps.push(node);
  else if (node.kind === "row") return node.parts.every((part) => emit(part, steps));
  else if (node.kind === "choice") return emitChoice(node.parts, steps);
  else return emitRepeat(node, steps);
  return true;
}

function emitChoice(parts: readonly PatternNode[], steps: Step[]): boolean {
  const fork = forkInto(steps);
  const starts: number[] = [];
  const ends: { to: readonly number[] }[] = [];
  for (const part of parts) {
    starts.push(steps.length);
    if (!emit(part, steps)) return false;
    ends.push(forkInto(steps));
  }
  fork.to = starts;
  for (const end of ends) end.to = [steps.length];
  return true;
}

function emitRepeat({ part, least, most }: Extract<PatternNode, { kind: "repeat" }>, steps: Step[]): boolean {
  for (let count = 0; count < least; count++) if (!emit(part, steps)) return false;
  if (most === Infinity) {
    const start = steps.length;
    const fork = forkInto(steps);
    if (!emit(part, steps)) return false;
    forkInto(steps).to = [start];
    fork.to = [start + 1, steps.length];
    return true;
  }
  const forks: { readonly at: number; readonly fork: { to: readonly number[] } }[] = [];
  for (let count = least; count < most; count++) {
    forks.push({ at: steps.length, fork: forkInto(steps) });
    if (!emit(part, steps)) return false;
  }
  for (const { at, fork } of forks) fork.to = [at + 1, steps.length];
  return true;
}

function forkInto(steps: Step[]): { to: readonly number[] } {
  const fork: Step = { kind: "fork", to: [] };
  steps.push(fork);
  return fork;
}

/** All ways through the pattern at once, one character after the other. */
function run(steps: readonly Step[], text: string): boolean {
  const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  let here: ReadonlySet<number> = new Set();
  for (let at = 0; at <= characters.length; at++) {
    const reached = spread(steps, [0, ...here], characters, at);
    if (reached.has(steps.length - 1)) return true;
    const code = characters[at] ?? -1;
    here = new Set([...reached].filter((index) => takes(steps[index], code)).map((index) => index + 1));
  }
  return false;
}

function takes(step: Step | undefined, code: number): boolean {
  return step?.kind === "set" && code >= 0 && step.has(code);
}

/** The steps that can be reached without taking a character. */
function spread(steps: readonly Step[], from: readonly number[], text: readonly number[], at: number) {
  const reached = new Set<number>();
  const open = [...from];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const step = steps[index];
    if (step?.kind === "fork") open.push(...step.to);
    if (step?.kind === "edge" && isEdge(step.edge, text, at)) open.push(index + 1);
  }
  return reached;
}

function isEdge(edge: Edge, text: readonly number[], at: number): boolean {
  const [before, after] = [text[at - 1], text[at]];
  if (edge === "start") return before === undefined;
  if (edge === "end") return after === undefined;
  if (edge === "line-start") return before === undefined || before === 10;
  if (edge === "line-end") return after === undefined || after === 10;
  const isBorder = (before !== undefined && isWord(before)) !== (after !== undefined && isWord(after));
  return isBorder === (edge === "word");
}
