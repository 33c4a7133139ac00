/** Reads flags the way pflag does: `--name=value`, `--name value`, `-abc`, `-pvalue`, and `--` for the end of flags. */
import type { CommandFact } from "../../schema/commands/fact";
import type { ShellWord } from "../../syntax/shell/tree";
import type { FlagText, GivenFlag } from "./call";

/** What has been read so far. */
export interface Reading {
  /** The text that the words stand in. */
  readonly text: string;
  readonly flags: GivenFlag[];
  readonly operands: ShellWord[];
  dashes: number | undefined;
  certain: boolean;
}

/** True for a word that a program takes for flags. */
export function isFlag({ text }: ShellWord): boolean {
  return text.startsWith("-") && text.length > 1;
}

/** True for a word that may become no word, one or many: one that begins with an expansion without quotes. */
export function isOpen({ text: whole }: Pick<Reading, "text">, { literal, start }: ShellWord): boolean {
  return !literal && /[$`<>]/.test(whole[start] ?? "");
}

/** Reads words that belong to one command. */
export function readWords(reading: Reading, fact: CommandFact, words: readonly ShellWord[]): void {
  for (let at = 0; at < words.length; ) {
    const word = words[at] as ShellWord;
    if (word.text === "--" && reading.dashes === undefined) {
      reading.dashes = reading.operands.length;
      take(reading, words.slice(at + 1));
      return;
    }
    if (isFlag(word)) at += readFlag(reading, fact, word, words[at + 1]);
    else if (isOpen(reading, word)) at += unknown(reading, word);
    else if (fact.leading) {
      take(reading, words.slice(at));
      return;
    } else at += reading.operands.push(word) > 0 ? 1 : 0;
  }
}

/** However many there are. */
function take(reading: Reading, words: readonly ShellWord[]): void {
  for (const word of words) reading.operands.push(word);
}

function unknown(reading: Reading, word: ShellWord): 1 {
  reading.certain = false;
  reading.operands.push(word);
  return 1;
}

/** Reads the flags in a word and answers how many words they took. */
export function readFlag(reading: Reading, fact: CommandFact, word: ShellWord, next: ShellWord | undefined): 1 | 2 {
  return word.text.startsWith("--") ? long(reading, fact, word, next) : cluster(reading, fact, word, next);
}

function long(reading: Reading, command: CommandFact, word: ShellWord, next: ShellWord | undefined): 1 | 2 {
  const name = word.text.slice(2).split("=", 1)[0] ?? "";
  if (/[$`]/.test(name)) return variableName(reading, command, word);
  const fact = command.flags.get(name) ?? command.flags.get(name.replaceAll("_", "-"));
  const glued = word.text.includes("=");
  const waits = fact !== undefined && !glued && fact.value !== "switch" && fact.value !== "optional";
  const value = glued ? partFrom(reading, word, name.length + 3) : waits ? next : undefined;
  const span = part(reading, word, 0, name.length + 2);
  put(reading, { span, text: `--${name}`, word, fact, value, glued });
  return waits && next !== undefined ? 2 : 1;
}

/** A flag whose name a variable decides; behind a whole name it can only be a value that lacks its equals sign. */
function variableName(reading: Reading, command: CommandFact, word: ShellWord): 1 {
  const name = /^[\w-]*/.exec(word.text.slice(2))?.[0] ?? "";
  const fact = command.flags.get(name);
  const span = part(reading, word, 0, name.length + 2);
  if (fact !== undefined && fact.value !== "switch")
    return put(reading, { span, text: `--${name}`, word, fact: undefined, value: undefined, glued: false });
  reading.certain = false;
  return 1;
}

function cluster(reading: Reading, command: CommandFact, word: ShellWord, next: ShellWord | undefined): 1 | 2 {
  for (let at = 1; at < word.text.length; at++) {
    const letter = word.text[at] ?? "";
    if (letter === "$" || letter === "`") {
      reading.certain = false;
      return 1;
    }
    const fact = command.shorts.get(letter);
    const span = part(reading, word, at === 1 ? 0 : at, at + 1);
    const given = { span, text: `-${letter}`, word, fact };
    const rest = word.text[at + 1] === "=" ? at + 2 : at + 1;
    const hasMore = rest < word.text.length || rest === at + 2;
    const valued = fact !== undefined && fact.value !== "switch" && fact.value !== "optional";
    if (fact === undefined) return put(reading, { ...given, value: undefined, glued: false });
    if (hasMore && (valued || rest === at + 2))
      return put(reading, { ...given, value: partFrom(reading, word, rest), glued: true });
    put(reading, { ...given, value: valued ? next : undefined, glued: false });
    if (valued) return next === undefined ? 1 : 2;
  }
  return 1;
}

/** An unknown flag makes the program stop, or means that we know it badly; nobody counts behind it. */
function put(reading: Reading, flag: Omit<GivenFlag, "sure">): 1 {
  reading.flags.push({ ...flag, sure: reading.certain });
  if (flag.fact === undefined) reading.certain = false;
  return 1;
}

/** Places in a word that is written without quotes are its own; else the whole word answers for its parts. */
function part({ text }: Reading, word: ShellWord, from: number, to: number): { start: number; end: number } {
  const plain = text.startsWith(word.text.slice(0, to), word.start);
  return plain ? { start: word.start + from, end: word.start + to } : { start: word.start, end: word.end };
}

function partFrom(reading: Reading, word: ShellWord, from: number): FlagText {
  const { start } = part(reading, word, from, from);
  return { start, end: word.end, text: word.text.slice(from), literal: word.literal };
}
