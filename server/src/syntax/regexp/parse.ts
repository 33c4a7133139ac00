/** Regular expressions as RE2 reads them, the form that Go and the Common Expression Language share. */
import { readAtom } from "./atom";
import { type Flags, fail, type Pattern, type PatternMistake, type Reader, type Step } from "./pattern";

type Node =
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "row"; readonly of: readonly Node[] }
  | { readonly kind: "choice"; readonly of: readonly Node[] }
  | {
      readonly kind: "repeat";
      readonly of: Node;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

/** Patterns with more steps are refused, as are counts beyond RE2's own. */
const mostSteps = 2000;
const mostCount = 1000;
const deepest = 100;

/** Reads a pattern; total. */
export function readPattern(text: string): Pattern | PatternMistake {
  try {
    const reader = { text, at: 0, depth: 0 };
    const node = readChoice(reader, { ignoreCase: false, lines: false, dotAll: false, lazy: false });
    if (reader.at < text.length) fail(reader.at, "This parenthesis closes nothing: write \\) for the mark itself");
    const steps: Step[] = [];
    write(node, steps);
    add(steps, { op: "end" });
    return { steps };
  } catch (error) {
    if (isMistake(error)) return error;
    throw error;
  }
}

function isMistake(error: unknown): error is PatternMistake {
  return typeof error === "object" && error !== null && "at" in error && !(error instanceof Error);
}

function readChoice(reader: Reader, given: Flags): Node {
  if (++reader.depth > deepest) fail(reader.at, "These groups are nested too deep");
  const of: Node[] = [];
  let flags = given;
  let row: Node[] = [];
  while (reader.at < reader.text.length && reader.text[reader.at] !== ")") {
    if (reader.text[reader.at] === "|") {
      of.push({ kind: "row", of: row });
      row = [];
      reader.at++;
      continue;
    }
    const piece = readPiece(reader, flags);
    if ("kind" in piece) row.push(readRepeats(reader, piece, flags));
    else flags = piece;
  }
  reader.depth--;
  return { kind: "choice", of: [...of, { kind: "row", of: row }] };
}

/** A group, an atom, or the flags that hold from here on. */
function readPiece(reader: Reader, flags: Flags): Node | Flags {
  const { text, at } = reader;
  if (/[*+?]/.test(text[at] ?? "")) fail(at, `There is nothing before this ${text[at]} that could repeat`);
  if (text[at] !== "(") return { kind: "step", step: readAtom(reader, flags) };
  const opening = /\((?:\?(?:P?<[A-Za-z_]\w*>|([imsU]*)(?:-([imsU]+))?([:)])))?/y;
  opening.lastIndex = at;
  const [whole = "(", on = "", off = "", mark] = opening.exec(text) ?? [];
  if (whole === "(" && text[at + 1] === "?") fail(at, "Looking ahead or behind is not in RE2, which this is read as");
  reader.at += whole.length;
  const inner = switched(flags, on, off);
  if (mark === ")") return inner;
  const node = readChoice(reader, inner);
  if (text[reader.at] !== ")") fail(at, "This parenthesis is not closed: write \\( for the mark itself");
  reader.at++;
  return node;
}

function switched(flags: Flags, on: string, off: string): Flags {
  const is = (letter: string, before: boolean) => (on.includes(letter) ? true : off.includes(letter) ? false : before);
  return {
    ignoreCase: is("i", flags.ignoreCase),
    lines: is("m", flags.lines),
    dotAll: is("s", flags.dotAll),
    lazy: is("U", flags.lazy),
  };
}

function readRepeats(reader: Reader, node: Node, flags: Flags): Node {
  const form = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\?)?/y;
  form.lastIndex = reader.at;
  const [whole = "", mark, low, comma, high, question] = form.exec(reader.text) ?? [];
  if (whole === "") return node;
  const least = mark === "+" ? 1 : Number(low ?? 0);
  const most =
    mark === "?" ? 1 : mark !== undefined || (comma !== undefined && high === "") ? Infinity : Number(high ?? low);
  const largest = most === Infinity ? least : most;
  if (largest > mostCount || least > most) fail(reader.at, `A count goes up to ${mostCount}, the smaller number first`);
  reader.at += whole.length;
  const next = reader.text[reader.at];
  if (next === "*" || next === "+" || next === "?") fail(reader.at, `This ${next} repeats what repeats already`);
  return { kind: "repeat", of: node, least, most, lazy: (question !== undefined) !== flags.lazy };
}

function write(node: Node, steps: Step[]): void {
  if (node.kind === "step") add(steps, node.step);
  else if (node.kind === "row") for (const each of node.of) write(each, steps);
  else if (node.kind === "choice") writeChoice(node.of, steps);
  else writeRepeat(node, steps);
}

function writeChoice(of: readonly Node[], steps: Step[]): void {
  const [first, ...rest] = of;
  if (first === undefined) return;
  const fork = rest.length === 0 ? undefined : add(steps, { op: "split", first: 0, second: 0 });
  write(first, steps);
  if (fork === undefined) return;
  const leave = add(steps, { op: "split", first: 0, second: 0 });
  steps[fork] = { op: "split", first: fork + 1, second: steps.length };
  writeChoice(rest, steps);
  steps[leave] = { op: "split", first: steps.length, second: steps.length };
}

function writeRepeat({ of, least, most, lazy }: Node & { readonly kind: "repeat" }, steps: Step[]): void {
  for (let count = 0; count < least; count++) write(of, steps);
  const forks: number[] = [];
  for (let count = least; count < (most === Infinity ? least + 1 : most); count++) {
    forks.push(add(steps, { op: "split", first: 0, second: 0 }));
    write(of, steps);
  }
  const [loop] = forks;
  if (most === Infinity && loop !== undefined) add(steps, { op: "split", first: loop, second: loop });
  for (const fork of forks)
    steps[fork] = { op: "split", first: lazy ? steps.length : fork + 1, second: lazy ? fork + 1 : steps.length };
}

function add(steps: Step[], step: Step): number {
  if (steps.length >= mostSteps) fail(0, "This pattern is too long once its counts are written out");
  return steps.push(step) - 1;
}
