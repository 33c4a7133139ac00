/** Reads one YAML document: a tree, what is odd about it, and its comments. */
import type { Span } from "../../model/span";
import { type Composed, compose } from "./compose";
import { type Conversion, convert } from "./convert";
import { explain, isFatal, isUnclosed } from "./explain";
import { problem, type YamlProblem } from "./problem";
import { readQuickly } from "./quick";
import { repair } from "./repair";
import type { YamlNode } from "./tree";

/** One document of a stream; all places count from the start of its text. */
export interface YamlDocument {
  readonly text: string;
  /** Nothing when nothing but comments is written. */
  readonly root: YamlNode | undefined;
  /** In the order of the text; of mistakes in form only the first of each line. */
  readonly problems: readonly YamlProblem[];
  /** Each from its `#` to the end of the line. */
  readonly comments: readonly Span[];
}

/** How often a text is repaired and read again; each time all repairs that are in sight are done. */
const mostRepairs = 6;

/** A text of this length is repaired twice at most: reading it takes so long that more would be felt. */
const long = 200_000;

/**
 * Reads a document; total. What breaks the form of one line is repaired for the sake of the others. `known` holds the
 * strings of other documents, so that what they have in common is kept once.
 */
export function readDocument(text: string, known: Map<string, string> = new Map()): YamlDocument {
  const quick = readQuickly(text, (string) => once(known, string));
  return quick === undefined
    ? readThoroughly(text, known)
    : { text, root: quick.root, problems: none, comments: quick.comments };
}

/** Reads a document by the whole grammar of YAML; what is read quickly reads the same. */
export function readThoroughly(text: string, known: Map<string, string> = new Map()): YamlDocument {
  try {
    return read(text, known);
  } catch {
    const end = /^[^\r\n]*/.exec(text)?.[0].length ?? 0;
    const message = "This document cannot be read at all: simplify it until it can";
    return { text, root: undefined, problems: [problem("syntax", 0, end, message)], comments: [] };
  }
}

function read(text: string, known: Map<string, string>): YamlDocument {
  const told: YamlProblem[] = [];
  let composed = compose(text);
  let source = text;
  const rounds = text.length < long ? mostRepairs : 2;
  for (let round = 0; round < rounds && composed.errors.length > 0; round++) {
    const repaired = repair(source, text, composed.errors);
    if (repaired === undefined || repaired.text === source) break;
    told.push(...repaired.problems);
    source = repaired.text;
    composed = compose(source);
  }
  const to = conversion(text, composed, known, source !== text);
  const root = convert(composed.contents, to);
  const fatal = composed.errors.find(isFatal);
  const telling = composed.errors.filter((error) => error === fatal || !isFatal(error));
  const left = telling.map((error) => explain(error, text)).filter((one) => one !== undefined);
  const problems = oneEachLine(text, [...told, ...left, ...tooDeep(composed, text), ...to.problems, ...control(text)]);
  return { text, root, problems, comments: composed.comments.slice() };
}

function conversion(
  text: string,
  { anchors, errors }: Composed,
  known: Map<string, string>,
  repaired: boolean,
): Conversion {
  const openEnds = new Set(errors.filter(isUnclosed).map((error) => error.pos[0]));
  const to = { text, anchors, repaired, openEnds, problems: [], targets: new Map() };
  return { ...to, once: (string) => once(known, string) };
}

function once(known: Map<string, string>, string: string): string {
  const first = known.get(string);
  if (first === undefined) known.set(string, string);
  return first ?? string;
}

function tooDeep({ stoppedAt }: Composed, text: string): readonly YamlProblem[] {
  if (stoppedAt === undefined) return [];
  const start = Math.min(Math.max(0, stoppedAt - 1), text.length);
  return [
    problem("too-deep", start, Math.min(start + 1, text.length), "This is nested too deep to be read: split it up"),
  ];
}

function control(text: string): readonly YamlProblem[] {
  const start = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/);
  const message = "No YAML tool takes this invisible character: remove it, or write it as an escape in double quotes";
  return start < 0 ? [] : [problem("control-character", start, start + 1, message)];
}

const meaning: ReadonlySet<string> = new Set([
  "duplicate-key",
  "alias-unknown",
  "alias-cycle",
  "tag",
  "anchor",
  "too-deep",
]);

const none: readonly YamlProblem[] = [];

/** One broken mark makes many errors: the first of a line is the one to repair. */
function oneEachLine(text: string, problems: readonly YamlProblem[]): readonly YamlProblem[] {
  if (problems.length < 2) return problems.length === 0 ? none : problems;
  let lineEnd = -1;
  return [...problems]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ kind, span }) => {
      if (meaning.has(kind)) return true;
      if (span.start <= lineEnd) return false;
      const end = text.indexOf("\n", span.start);
      lineEnd = end < 0 ? text.length : end;
      return true;
    });
}
