/** Reads one instruction, from its keyword to the end of its last heredoc. */

import { slice } from "../../model/span";
import { readFlags } from "./flags";
import { heredocBodies, heredocMarks } from "./heredoc";
import { readJsonArray } from "./json";
import { isBlank, trimEnd } from "./lines";
import { joinLines, type Logical, wordOf } from "./logical";
import { readPairs } from "./pairs";
import type { Heredoc, Instruction, JsonArray, Pair, Variable, Word } from "./tree";
import { findVariables } from "./variables";
import { plainWords, quotedWords } from "./words";

/** Total: any text gives an instruction; places count from the text's start. */
export function readInstruction(text: string, escape: string): Instruction {
  const logical = joinLines(text, 0, escape);
  const heredocs = heredocBodies(text, logical.end, heredocMarks(logical));
  return read({ text, logical, escape, heredocs }, 0, true);
}

interface Source {
  /** The instruction as written. */
  readonly text: string;
  readonly logical: Logical;
  readonly escape: string;
  readonly heredocs: readonly Heredoc[];
}

const execForms = new Set(["RUN", "CMD", "ENTRYPOINT", "SHELL", "ADD", "COPY", "VOLUME"]);
const pairForms = new Set(["ENV", "LABEL", "ARG"]);
const shellCommands = new Set(["RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK"]);

function read(source: Source, from: number, mayTrigger: boolean): Instruction {
  const { logical, escape } = source;
  const { text } = logical;
  const keywordEnd = plainEnd(text, from);
  const keyword = wordOf(logical, from, keywordEnd);
  const name = keyword.text.toUpperCase();
  const { flags, end: start } = readFlags(logical, keywordEnd, escape);
  const end = trimEnd(text, start, text.length);
  const rest = end > start ? wordOf(logical, start, end) : undefined;
  const trigger = name === "ONBUILD" && mayTrigger && rest !== undefined ? read(source, start, false) : undefined;
  const json = readJson(source, name, start, end);
  const pairs = pairForms.has(name) ? readPairs(logical, start, end, escape, name !== "ARG") : [];
  return {
    text: source.text,
    start: keyword.start,
    end: source.text.length,
    keyword,
    name,
    flags,
    rest,
    words: wordsOf(source, name, start, end, json, pairs),
    json,
    pairs,
    heredocs: trigger === undefined ? source.heredocs : [],
    variables: trigger === undefined ? variablesOf(source, name, keywordEnd, end) : [],
    trigger,
    comments: logical.comments,
    blanks: logical.blanks,
    logical,
  };
}

function readJson(source: Source, name: string, start: number, end: number): JsonArray | undefined {
  const { logical } = source;
  const at = name === "HEALTHCHECK" ? secondWord(logical.text, start, end) : start;
  const applies = execForms.has(name) || name === "HEALTHCHECK";
  return applies && logical.text[at] === "[" && at < end ? readJsonArray(logical, at, end) : undefined;
}

function wordsOf(
  source: Source,
  name: string,
  start: number,
  end: number,
  json: JsonArray | undefined,
  pairs: readonly Pair[],
): readonly Word[] {
  const { logical, escape } = source;
  if (pairs.length > 0) return pairs.map(wordOfPair);
  if (name === "HEALTHCHECK")
    return plainWords(logical.text, start, end).map((word) => wordOf(logical, word.start, word.end));
  if (json !== undefined && json.fault === undefined) return json.items;
  const quoted = shellCommands.has(name) || name === "SHELL";
  const words = quoted ? quotedWords(logical.text, start, end, { escape }) : plainWords(logical.text, start, end);
  return words.map((word) => wordOf(logical, word.start, word.end));
}

function wordOfPair(pair: Pair): Word {
  const value = pair.value === undefined ? "" : `${pair.equals ? "=" : " "}${pair.value.text}`;
  return { start: pair.start, end: pair.end, text: `${pair.key.text}${value}` };
}

function variablesOf(source: Source, name: string, start: number, end: number): readonly Variable[] {
  const { logical, escape } = source;
  const by = shellCommands.has(name) ? "shell" : "builder";
  const found = findVariables(logical, { start, end, escape: by === "shell" ? "\\" : escape, by });
  const inBodies = source.heredocs.flatMap((heredoc) => bodyVariables(source, heredoc, name));
  return inBodies.length === 0 ? found : [...found, ...inBodies];
}

/** A RUN body is a script, a COPY body a text the builder fills in; a quoted name or another interpreter stops both. */
function bodyVariables(source: Source, heredoc: Heredoc, name: string): readonly Variable[] {
  const text = slice(source.text, heredoc.body);
  const script = name === "RUN" && source.logical.text.trimEnd().endsWith(slice(source.text, heredoc.mark));
  if (!heredoc.expands && !script) return [];
  if (/^\s*#!(?!.*sh\b)/.test(text.slice(0, 200))) return [];
  const logical = { text, starts: [0], places: [heredoc.body.start], comments: [], blanks: [], end: text.length };
  return findVariables(logical, { start: 0, end: text.length, escape: "\\", by: name === "RUN" ? "shell" : "builder" });
}

function secondWord(text: string, start: number, end: number): number {
  let at = plainEnd(text, start);
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function plainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
  return at;
}
