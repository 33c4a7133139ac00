/** Reads one instruction, from its keyword to the end of its last heredoc. */
import { type Head, readHead } from "./head";
import { heredocBodies, heredocMarks } from "./heredoc";
import { readJsonArray } from "./json";
import { isBlank, isSpace, trimEnd } from "./lines";
import { joinLines, longest, wordOf } from "./logical";
import { readPairs } from "./pairs";
import type { Heredoc, Instruction, JsonArray, Logical, Pair, Word } from "./tree";
import { bodyVariables, lineVariables, shellCommands } from "./uses";
import { plainWords, quotedWords } from "./words";

/** Total: any text gives an instruction; places count from the text's start. */
export function readInstruction(text: string, escape: string): Instruction {
  const logical = joinLines(text, 0, escape);
  const heredocs = heredocBodies(text, logical.end, heredocMarks(logical, escape));
  return read({ text, logical, escape, heredocs }, 0, true);
}

/** What an instruction is read from. */
export interface Source {
  /** The instruction as written. */
  readonly text: string;
  readonly logical: Logical;
  readonly escape: string;
  readonly heredocs: readonly Heredoc[];
}

const execForms = new Set(["RUN", "CMD", "ENTRYPOINT", "SHELL", "ADD", "COPY", "VOLUME", "HEALTHCHECK"]);
const pairForms = new Set(["ENV", "LABEL", "ARG"]);
const wholeForms = new Set(["WORKDIR", "USER", "STOPSIGNAL", "MAINTAINER"]);
const none: readonly never[] = [];

function read(source: Source, from: number, mayTrigger: boolean): Instruction {
  const { logical, escape } = source;
  const { text } = logical;
  const tooLong = text.length > longest;
  const head = readHead(logical, from, tooLong ? undefined : escape);
  const { name } = head;
  const end = trimEnd(text, head.end, text.length);
  const rest = end > head.end ? wordOf(logical, head.end, end) : undefined;
  const bare = rest === undefined || tooLong;
  const trigger = name === "ONBUILD" && mayTrigger && !bare ? read(source, head.end, false) : undefined;
  const json = bare ? undefined : readJson(logical, name, head.end, end);
  const pairs = bare || !pairForms.has(name) ? none : readPairs(logical, head.end, end, escape, name !== "ARG");
  return {
    text: source.text,
    start: head.keyword.start,
    end: source.text.length,
    keyword: head.keyword,
    name,
    flags: head.flags,
    rest,
    words: bare ? none : wordsOf(source, head, rest, end, json, pairs),
    json,
    pairs,
    heredocs: trigger === undefined ? source.heredocs : none,
    variables: trigger === undefined && !tooLong ? variablesOf(source, head, end, rest) : none,
    trigger,
    comments: logical.comments,
    blanks: logical.blanks,
    logical,
  };
}

function readJson(logical: Logical, name: string, start: number, end: number): JsonArray | undefined {
  const at = name === "HEALTHCHECK" ? secondWord(logical.text, start, end) : start;
  return at < end && logical.text[at] === "[" && execForms.has(name) ? readJsonArray(logical, at, end) : undefined;
}

function wordsOf(
  { logical, escape }: Source,
  { name, end: start }: Head,
  rest: Word,
  end: number,
  json: JsonArray | undefined,
  pairs: readonly Pair[],
): readonly Word[] {
  if (pairs.length > 0) return pairs.map(wordOfPair);
  if (wholeForms.has(name)) return [rest];
  if (json !== undefined && json.fault === undefined && name !== "HEALTHCHECK") return json.items;
  const quoted = name !== "HEALTHCHECK" && (shellCommands.has(name) || name === "SHELL");
  const words = quoted ? quotedWords(logical.text, start, end, { escape }) : plainWords(logical.text, start, end);
  return words.map((word) => wordOf(logical, word.start, word.end));
}

function wordOfPair(pair: Pair): Word {
  const value = pair.value === undefined ? "" : `${pair.equals ? "=" : " "}${pair.value.text}`;
  return { start: pair.start, end: pair.end, text: `${pair.key.text}${value}` };
}

function variablesOf(source: Source, head: Head, end: number, rest: Word | undefined): Instruction["variables"] {
  const found = lineVariables(source.logical, head, end, source.escape);
  if (source.heredocs.length === 0) return found;
  return [...found, ...source.heredocs.flatMap((heredoc) => bodyVariables(source.text, heredoc, head.name, rest))];
}

function secondWord(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isBlank(text.charCodeAt(at))) at++;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}
