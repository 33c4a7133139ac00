/** Reads what stands in a pair of braces, whatever is around it. */
import { readPipeline } from "./pipeline";
import { readComment } from "./read-comment";
import { fail, peek, type Reader, take } from "./reader";
import type { Marks } from "./search";
import { stringTerm } from "./terms";
import { type Tokens, tokenize } from "./tokenize";
import type { Action, ActionKind, StringTerm } from "./tree";

/** The action or comment whose braces open at `start`, which always gets beyond them. */
export function readAction(text: string, start: number, marks: Marks): Action {
  const trimsBefore = /^-[ \t\r\n]/.test(text.slice(start + 2, start + 4));
  const inner = start + (trimsBefore ? 4 : 2);
  if (text.startsWith("/*", inner)) return readComment(text, start, trimsBefore, marks);
  const found = tokenize(text, start, inner, marks);
  const action = inBraces(found, trimsBefore);
  return { ...action, text: text.slice(start, found.end) };
}

type Named = Pick<Action, "keyword" | "name" | "pipeline">;

function inBraces({ tokens, problem, trimsAfter }: Tokens, trimsBefore: boolean): Omit<Action, "text"> {
  const reader: Reader = { tokens, at: 0, depth: 0, problem: undefined, mentions: [] };
  const word = peek(reader);
  const keyword = word.kind === "word" ? keywords.get(word.text) : undefined;
  const read = keyword?.read(reader) ?? { keyword: undefined, name: undefined, pipeline: last(reader) };
  const { mentions } = reader;
  return {
    kind: keyword?.kind ?? "output",
    trimsBefore,
    trimsAfter,
    ...read,
    mentions,
    problem: problem ?? reader.problem,
  };
}

interface Keyword {
  readonly kind: ActionKind;
  read(reader: Reader): Named;
}

const keywords: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ["if", { kind: "if", read: control }],
  ["with", { kind: "with", read: control }],
  ["range", { kind: "range", read: (reader) => control(reader, true) }],
  ["define", { kind: "define", read: defined }],
  ["block", { kind: "block", read: (reader) => ({ ...head(reader), pipeline: last(reader) }) }],
  ["template", { kind: "template", read: called }],
  ["break", { kind: "break", read: alone }],
  ["continue", { kind: "continue", read: alone }],
  ["else", { kind: "else", read: otherwise }],
  ["end", { kind: "end", read: alone }],
]);

function control(reader: Reader, isRange = false): Named {
  const keyword = take(reader).span;
  return { keyword, name: undefined, pipeline: last(reader, isRange) };
}

function head(reader: Reader): Omit<Named, "pipeline"> {
  const keyword = take(reader).span;
  return { keyword, name: templateName(reader) };
}

function defined(reader: Reader): Named {
  const named = head(reader);
  nothingMore(reader);
  return { ...named, pipeline: undefined };
}

function called(reader: Reader): Named {
  const named = head(reader);
  return { ...named, pipeline: peek(reader).kind === "end" ? undefined : last(reader) };
}

function alone(reader: Reader): Named {
  const keyword = take(reader).span;
  nothingMore(reader);
  return { keyword, name: undefined, pipeline: undefined };
}

function otherwise(reader: Reader): Named {
  const { start, end } = take(reader).span;
  const isChained = peek(reader).text === "if" || peek(reader).text === "with";
  const keyword = { start, end: isChained ? take(reader).span.end : end };
  if (!isChained) nothingMore(reader);
  return { keyword, name: undefined, pipeline: isChained ? last(reader) : undefined };
}

/** A pipeline with nothing behind it. */
function last(reader: Reader, isRange = false): ReturnType<typeof readPipeline> {
  return readPipeline(reader, "end", isRange);
}

function templateName(reader: Reader): StringTerm | undefined {
  const token = peek(reader);
  if (token.kind === "string" || token.kind === "raw") return stringTerm(reader, take(reader));
  fail(reader, token.span, "The name of a template is a string in quotes");
  return undefined;
}

/** Refuses what stands behind all that an action may hold. */
function nothingMore(reader: Reader): void {
  const token = peek(reader);
  if (token.kind !== "end") fail(reader, token.span, "Nothing more may stand in this action");
}
