/** Reads one shell word, and has the commands inside it read. */
import type { Span } from "../../model/span";
import { closing, find, unescaped } from "./bracket";
import type { ShellWord } from "./tree";

/** Who reads the commands of a substitution. */
export interface Inner {
  /** Reads from after `$(` and answers where to go on, after the `)`. */
  open(start: number): number;
  /** Reads what stands between backticks. */
  between(span: Span): void;
}

const plainRun = /[^ \t\r\n\v\f;&|()<>'"\\$`]+/y;
const quotedRun = /[^"\\$`]+/y;
const variable = /\$(?:\w+|[?!#@*$-])/y;
const stops = new Set(" \t\r\n\v\f;&|()<>");

/** Reads from `start` up to the first mark that ends a word. */
export function readWord(text: string, start: number, end: number, inner: Inner): ShellWord {
  let plain = "";
  let literal = true;
  let quoted = false;
  let at = start;
  while (at < end) {
    const mark = text[at] ?? "";
    const run = runEnd(quoted ? quotedRun : plainRun, text, at, end);
    if (run > at) {
      plain += text.slice(at, run);
      at = run;
    } else if (mark === '"') {
      quoted = !quoted;
      at++;
    } else if (mark === "'") {
      const close = find(text, at + 1, end, "'");
      plain += text.slice(at + 1, close);
      at = Math.min(close + 1, end);
    } else if (mark === "\\") {
      const kept = quoted && !'$`"\\\n'.includes(text[at + 1] ?? "") ? 0 : 1;
      if (text[at + 1] !== "\n") plain += text.slice(at + kept, Math.min(at + 2, end));
      at = Math.min(at + 2, end);
    } else if (mark === "$" || mark === "`" || isProcess(text, at)) {
      const stop = expansionEnd(text, at, end, quoted, inner);
      literal &&= mark === "$" && stop === at + 1;
      plain += text.slice(at, stop);
      at = stop;
    } else if (stops.has(mark)) break;
    else plain += text[at++];
  }
  return { start, end: at, text: plain, literal };
}

/** `<(…)` or `>(…)`. */
export function isProcess(text: string, at: number): boolean {
  return (text[at] === "<" || text[at] === ">") && text[at + 1] === "(";
}

function expansionEnd(text: string, at: number, end: number, quoted: boolean, inner: Inner): number {
  const next = text[at + 1];
  if (text[at] === "`") {
    const close = unescaped(text, at + 1, end, "`");
    inner.between({ start: at + 1, end: close });
    return Math.min(close + 1, end);
  }
  if (at + 1 >= end) return at + 1;
  if (next === "'" && !quoted) return Math.min(unescaped(text, at + 2, end, "'") + 1, end);
  if (next === "{") return Math.min(closing(text, at + 1, end, "{}", quoted) + 1, end);
  if (next === "(") return inner.open(at + 2);
  variable.lastIndex = at;
  return variable.test(text) ? Math.min(variable.lastIndex, end) : at + 1;
}

function runEnd(run: RegExp, text: string, at: number, end: number): number {
  run.lastIndex = at;
  return run.test(text) ? Math.min(run.lastIndex, end) : at;
}
