/** Splits shell text into simple commands; total, one pass. */
import type { Span } from "../../model/span";
import type { ShellCommand, ShellOperator, ShellWord } from "./tree";
import { readWord } from "./word";

const reserved = new Set(["if", "then", "else", "elif", "fi", "do", "done", "while", "until", "!", "{", "}", "time"]);
const assignment = /^[A-Za-z_]\w*\+?=/;
const deepest = 20;

/** The commands between two offsets, nested ones before the command that holds them. */
export function scanShell(text: string, span: Span, depth = 0): readonly ShellCommand[] {
  const state: State = { text, end: span.end, depth, commands: [], words: [], assignments: [] };
  let at = span.start;
  while (at < span.end) at = step(state, at);
  close(state, "");
  return state.commands;
}

interface State {
  readonly text: string;
  readonly end: number;
  depth: number;
  readonly commands: ShellCommand[];
  words: ShellWord[];
  assignments: ShellWord[];
}

function step(state: State, at: number): number {
  const { text, end } = state;
  const mark = text[at] ?? "";
  if (mark === "\n") return close(state, "\n", at + 1);
  if (/\s/.test(mark)) return at + 1;
  if (mark === "#") return commentEnd(text, at, end);
  if (mark === "\\" && text[at + 1] === "\n") return at + 2;
  if (mark === ";" || mark === "&" || mark === "|") return separator(state, at);
  if (mark === "(" || mark === ")") return group(state, at);
  const redirection = /^\d*(?:>>|>\||>&|<&|<<<|<>|<<-?|&>|>|<)/.exec(text.slice(at, Math.min(at + 8, end)));
  if (redirection !== null) return skipTarget(state, at + redirection[0].length);
  return word(state, at);
}

function separator(state: State, at: number): number {
  const { text } = state;
  if (text[at] === "&" && text[at + 1] === ">") return skipTarget(state, at + 2);
  const two = text.slice(at, at + 2);
  if (two === "&&" || two === "||") return close(state, two, at + 2);
  if (two === ";;") return close(state, ";", at + 2);
  return close(state, text[at] as ShellOperator, at + (two === "|&" ? 2 : 1));
}

function group(state: State, at: number): number {
  close(state, ";");
  state.depth = Math.max(0, state.depth + (state.text[at] === "(" ? 1 : -1));
  return at + 1;
}

function word(state: State, at: number): number {
  const { word, nested } = readWord(state.text, at, state.end);
  if (state.depth < deepest) {
    for (const span of nested) state.commands.push(...scanShell(state.text, span, state.depth + 1));
  }
  if (word.end === at) return at + 1;
  if (state.words.length > 0) state.words.push(word);
  else if (reserved.has(word.text)) close(state, ";");
  else if (assignment.test(word.text)) state.assignments.push(word);
  else state.words.push(word);
  return word.end;
}

function skipTarget(state: State, from: number): number {
  let at = from;
  while (at < state.end && (state.text[at] === " " || state.text[at] === "\t")) at++;
  return at < state.end ? Math.max(at, readWord(state.text, at, state.end).word.end) : at;
}

function close(state: State, operator: ShellOperator, next = 0): number {
  const { words, assignments } = state;
  const [first] = words;
  const last = words.at(-1);
  if (first !== undefined && last !== undefined) {
    const start = assignments[0]?.start ?? first.start;
    state.commands.push({ start, end: last.end, words, assignments, operator, depth: state.depth });
  }
  state.words = [];
  state.assignments = [];
  return next;
}

function commentEnd(text: string, at: number, end: number): number {
  const stop = text.indexOf("\n", at);
  return stop < 0 || stop > end ? end : stop;
}
