/** Splits shell text into simple commands; total, and linear in the text. */
import type { Span } from "../../model/span";
import { bodyEnd, closing, find } from "./bracket";
import { commandString } from "./command-string";
import type { ShellCommand, ShellOperator, ShellRedirection, ShellWord } from "./tree";
import { type Inner, isProcess, readWord } from "./word";

const reserved = new Set(["if", "then", "else", "elif", "fi", "do", "done", "while", "until", "!", "{", "}", "time"]);
const assignment = /^[A-Za-z_]\w*\+?=/;
const redirection = /\d*(&>>|&>|>>|>\||>&|<&|<<<|<>|<<-|<<|>|<)/y;
const deepest = 20;

/** The commands between two offsets, nested ones before the command that holds them. */
export function scanShell(text: string, span: Span, depth = 0): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  run(stateOf(text, span.end, commands, depth, false), span.start);
  return commands;
}

/** What the words at hand are: a command, or one of the heads and tests that are none. */
type Mode = "command" | "loop" | "case" | "pattern" | "test" | "function" | "array";

interface State extends Inner {
  readonly text: string;
  readonly end: number;
  readonly commands: ShellCommand[];
  readonly base: number;
  /** True inside `$(`: the bracket that closes it ends the text. */
  readonly closes: boolean;
  mode: Mode;
  /** Open brackets. */
  groups: number;
  /** Open `case`s. */
  cases: number;
  words: ShellWord[];
  assignments: ShellWord[];
  redirections: ShellRedirection[];
  piped: boolean;
  /** Heredocs whose bodies follow the line. */
  bodies: ShellRedirection[];
  done: boolean;
}

function stateOf(text: string, end: number, commands: ShellCommand[], base: number, closes: boolean): State {
  const state: State = {
    ...{ text, end, commands, base, closes, mode: "command", groups: 0, cases: 0, piped: false, done: false },
    ...{ words: [], assignments: [], redirections: [], bodies: [] },
    open: (start) => openBracket(state, start),
    between: (span) => {
      const depth = depthOf(state);
      if (depth < deepest) run(stateOf(text, span.end, commands, depth + 1, false), span.start);
    },
  };
  return state;
}

function depthOf({ base, groups }: State): number {
  return base + groups;
}

function openBracket(state: State, start: number): number {
  const { text, end, commands } = state;
  const depth = depthOf(state);
  if (text[start] === "(" || depth >= deepest) {
    const stop = closing(text, start - 1, end, "()");
    if (text[stop - 1] === ")" || stop === end || depth >= deepest) return Math.min(stop + 1, end);
  }
  return run(stateOf(text, end, commands, depth + 1, true), start);
}

function run(state: State, start: number): number {
  let at = start;
  while (at < state.end && !state.done) at = step(state, at);
  close(state, "");
  return Math.min(at, state.end);
}

function step(state: State, at: number): number {
  const { text, end } = state;
  const mark = text[at] ?? "";
  if (mark === "\n") return newline(state, at);
  if (mark === " " || (mark >= "\t" && mark <= "\r")) return at + 1;
  if (mark === "#") return find(text, at, end, "\n");
  if (mark === "\\" && text[at + 1] === "\n") return at + 2;
  if (mark === "\\" && text[at + 1] === "\r" && text[at + 2] === "\n") return at + 3;
  if (state.mode === "test" && "&|()<>".includes(mark)) return at + 1;
  const operator = redirectionAt(text, at);
  if (operator !== undefined) return redirect(state, operator, Math.min(redirection.lastIndex, end));
  if (mark === ";" || mark === "&" || mark === "|") return separator(state, at);
  if (mark === "(" || mark === ")") return group(state, at);
  return word(state, at);
}

/** The operator of a redirection; `redirection.lastIndex` is its end then. */
function redirectionAt(text: string, at: number): string | undefined {
  const mark = text[at] ?? "";
  if (mark > ">" || mark < "&" || isProcess(text, at)) return undefined;
  redirection.lastIndex = at;
  return redirection.exec(text)?.[1];
}

function newline(state: State, at: number): number {
  let next = at + 1;
  if (state.mode === "test" || state.mode === "array") return next;
  if (state.mode !== "case" && state.mode !== "pattern") close(state, "\n");
  for (const { operator, target } of state.bodies) {
    next = bodyEnd(state.text, next, state.end, target.text, operator === "<<-");
  }
  state.bodies = [];
  return next;
}

function separator(state: State, at: number): number {
  const { text } = state;
  if (state.mode === "pattern" && text[at] === "|") return at + 1;
  const two = text.slice(at, at + 2);
  if (two === "&&" || two === "||") return close(state, two, at + 2);
  if (two === ";;" || two === ";&") {
    close(state, ";");
    if (state.cases > 0) state.mode = "pattern";
    return at + (text[at + 2] === "&" ? 3 : 2);
  }
  return close(state, text[at] as ShellOperator, at + (two === "|&" ? 2 : 1));
}

function group(state: State, at: number): number {
  const { text, end, words } = state;
  if (state.mode === "pattern" || state.mode === "array") {
    if (text[at] === ")") state.mode = "command";
    return at + 1;
  }
  if (text[at] === "(" && text[at - 1] === "=") {
    state.mode = "array";
    return at + 1;
  }
  if (text[at] === ")") {
    close(state, ";");
    if (state.groups === 0 && state.closes) state.done = true;
    state.groups = Math.max(0, state.groups - 1);
    return at + 1;
  }
  const parameters = /^\([ \t]*\)/.exec(text.slice(at, Math.min(at + 20, end)));
  if (parameters !== null) state.words = words.slice(0, -1);
  if (parameters !== null) return at + parameters[0].length;
  if (words.length === 0 && text[at + 1] === "(" && depthOf(state) < deepest) {
    const stop = closing(text, at, end, "()");
    if (text[stop - 1] === ")" || stop === end) return Math.min(stop + 1, end);
  }
  close(state, ";");
  state.groups++;
  return at + 1;
}

function redirect(state: State, operator: string, from: number): number {
  let at = from;
  while (at < state.end && (state.text[at] === " " || state.text[at] === "\t")) at++;
  const target = readWord(state.text, at, state.end, state);
  state.redirections.push({ operator, target });
  if (operator === "<<" || operator === "<<-") state.bodies.push({ operator, target });
  return Math.max(from, target.end);
}

function word(state: State, at: number): number {
  const word = readWord(state.text, at, state.end, state);
  if (word.end === at) return at + 1;
  if (state.mode !== "command") head(state, word);
  else if (state.words.length > 0) state.words.push(word);
  else if (!keyword(state, word)) (assignment.test(word.text) ? state.assignments : state.words).push(word);
  return word.end;
}

/** A word that starts or ends a compound command, and so is no program. */
function keyword(state: State, { text }: ShellWord): boolean {
  if (state.assignments.length > 0) return false;
  if (text === "for" || text === "select") state.mode = "loop";
  else if (text === "case" || text === "function") state.mode = text;
  else if (text === "[[") state.mode = "test";
  else if (text === "esac") state.cases = Math.max(0, state.cases - 1);
  else if (!reserved.has(text)) return false;
  return true;
}

/** A word that belongs to no command. */
function head(state: State, { text }: ShellWord): void {
  if (state.mode === "function" || (state.mode === "loop" && text === "do")) state.mode = "command";
  else if (state.mode === "test" && text === "]]") state.mode = "command";
  else if (state.mode === "case" && text === "in") {
    state.mode = "pattern";
    state.cases++;
  } else if (state.mode === "pattern" && text === "esac") {
    state.mode = "command";
    state.cases = Math.max(0, state.cases - 1);
  }
}

function close(state: State, operator: ShellOperator, next = 0): number {
  const { text, words, assignments, redirections, piped } = state;
  const depth = depthOf(state);
  if (words.length > 0) {
    const script = depth < deepest ? commandString(text, words) : undefined;
    if (script !== undefined) run(stateOf(text, script.end, state.commands, depth + 1, false), script.start);
    const [start, end] = [first(state), last(state)];
    state.commands.push({ start, end, words, assignments, redirections, operator, piped, depth });
  }
  state.piped = operator === "|" || (piped && words.length === 0);
  if (state.mode === "loop" || state.mode === "test" || state.mode === "function") state.mode = "command";
  state.words = [];
  state.assignments = [];
  state.redirections = [];
  return next;
}

function first({ words, assignments, redirections }: State): number {
  const start = Math.min(words[0]?.start ?? 0, assignments[0]?.start ?? Number.POSITIVE_INFINITY);
  return Math.min(start, redirections[0]?.target.start ?? start);
}

function last({ words, redirections }: State): number {
  return Math.max(words.at(-1)?.end ?? 0, redirections.at(-1)?.target.end ?? 0);
}
