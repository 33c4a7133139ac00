/** Runs a pattern over a text, all its ways at once: no pattern takes longer than its steps times the text. */
import type { Span } from "../../model/span";
import type { Pattern, Stand } from "./pattern";

interface Thread {
  readonly step: number;
  readonly start: number;
}

/** How many turns a match may take at most. */
export function costOf({ steps }: Pattern, text: string): number {
  return steps.length * (text.length + 1);
}

/** The first place from `from` on where the pattern matches; of several ways the one that the pattern prefers. */
export function firstMatch(pattern: Pattern, text: string, from = 0): Span | undefined {
  const seen = new Int32Array(pattern.steps.length).fill(-1);
  let found: Span | undefined;
  let threads: Thread[] = [];
  let at = from;
  for (;;) {
    if (found === undefined) follow({ pattern, text, at, seen, threads }, 0, at);
    if (threads.length === 0 && (found !== undefined || at >= text.length)) return found;
    const mark = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : undefined;
    const next: Thread[] = [];
    const after = at + (mark?.length ?? 1);
    for (const { step, start } of threads) {
      const here = pattern.steps[step];
      if (here?.op === "end") {
        found = { start, end: at };
        break;
      }
      if (mark !== undefined && here?.op === "take" && here.test(mark))
        follow({ pattern, text, at: after, seen, threads: next }, step + 1, start);
    }
    if (mark === undefined) return found;
    threads = next;
    at = after;
  }
}

/** The places where the pattern matches one after the other, at most so many. */
export function* allMatches(pattern: Pattern, text: string, most: number): Generator<Span> {
  let from = 0;
  for (let count = 0; count < most && from <= text.length; count++) {
    const found = firstMatch(pattern, text, from);
    if (found === undefined) return;
    yield found;
    from = found.end > found.start ? found.end : found.end + 1;
  }
}

interface Front {
  readonly pattern: Pattern;
  readonly text: string;
  readonly at: number;
  /** Where each step was reached last. */
  readonly seen: Int32Array;
  readonly threads: Thread[];
}

/** Adds the steps that can be reached from one without taking anything, the preferred ones first. */
function follow({ pattern, text, at, seen, threads }: Front, from: number, start: number): void {
  const open = [from];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (seen[step] === at) continue;
    seen[step] = at;
    const here = pattern.steps[step];
    if (here?.op === "split") open.push(here.second, here.first);
    else if (here?.op === "stand") {
      if (stands(here.at, text, at)) open.push(step + 1);
    } else threads.push({ step, start });
  }
}

function stands(where: Stand, text: string, at: number): boolean {
  if (where === "text-start") return at === 0;
  if (where === "text-end") return at === text.length;
  if (where === "line-start") return at === 0 || text[at - 1] === "\n";
  if (where === "line-end") return at === text.length || text[at] === "\n";
  const isEdge = isWord(text[at - 1]) !== isWord(text[at]);
  return isEdge === (where === "word-edge");
}

function isWord(mark: string | undefined): boolean {
  return mark !== undefined && /\w/.test(mark);
}
