/** Reads a shell command as a call of one of the known programs. */
import type { CommandFact } from "../../schema/commands/fact";
import { program } from "../../schema/commands/programs";
import { invocation, programName } from "../../syntax/shell/invocation";
import type { ShellCommand, ShellWord } from "../../syntax/shell/tree";
import type { Call, Step } from "./call";
import { isFlag, isOpen, type Reading, readFlag, readWords } from "./read-flags";

/** Nothing when the command runs another program; `aliases` are other names of programs. */
export function readCall(
  text: string,
  command: ShellCommand,
  aliases: ReadonlyMap<string, string> = new Map(),
): Call | undefined {
  const words = afterPrompt(invocation(command));
  const [name, ...rest] = words;
  const called = programName(name);
  const fact = name?.literal && isInstalled(name.text) ? program(aliases.get(called) ?? called) : undefined;
  if (name === undefined || fact === undefined) return undefined;
  const reading: Reading = { text, flags: [], operands: [], dashes: undefined, certain: !isFed(command, name) };
  const found = traversing.test(fact.path) ? traverse(reading, fact, rest) : search(reading, fact, rest);
  return { command, program: name, ...found, ...pick(reading) };
}

/** A script that a project keeps as `./tools/docker` is a program of its own. */
function isInstalled(name: string): boolean {
  return !name.includes("/") || /(?:^|\/)s?bin\/[^/]+$/.test(name);
}

interface Found {
  readonly steps: readonly Step[];
  readonly fact: CommandFact;
  readonly stray: ShellWord | undefined;
}

/** docker reads the flags of each group before it looks for the next subcommand; the others look for it first. */
const traversing = /^docker(?: |$)/;

/** Groups that have operands of their own beside their commands. */
const withOperands = new Set(["minikube service", "minikube profile", "minikube config", "kubectl apply"]);

function traverse(reading: Reading, program: CommandFact, words: readonly ShellWord[]): Found {
  const steps: Step[] = [];
  let fact = program;
  let at = 0;
  while (fact.commands.size > 0 && at < words.length) {
    const word = words[at] as ShellWord;
    const inner = word.literal ? fact.commands.get(word.text) : undefined;
    if (isFlag(word)) at += readFlag(reading, fact, word, words[at + 1]);
    else if (inner !== undefined) {
      steps.push({ word, fact: inner });
      fact = inner;
      at++;
    } else if (word.literal) return { steps, fact, stray: reading.certain ? word : undefined };
    else {
      reading.certain = false;
      if (!isOpen(reading, word)) return { steps, fact, stray: undefined };
      at++;
    }
  }
  readWords(reading, fact, words.slice(at));
  return { steps, fact, stray: undefined };
}

/** As cobra does: subcommands first, among flags that may belong to any of them, then all flags at once. */
function search(reading: Reading, program: CommandFact, words: readonly ShellWord[]): Found {
  const steps: Step[] = [];
  const others: ShellWord[] = [];
  let fact = program;
  let at = 0;
  for (; fact.commands.size > 0 && at < words.length; at++) {
    const word = words[at] as ShellWord;
    const inner = word.literal ? fact.commands.get(word.text) : undefined;
    if (word.text === "--") break;
    if (isFlag(word)) {
      others.push(...words.slice(at, at + (waits(fact, word) ? 2 : 1)));
      if (waits(fact, word)) at++;
    } else if (inner !== undefined) {
      steps.push({ word, fact: inner });
      fact = inner;
    } else if (word.literal && !withOperands.has(fact.path)) {
      return { steps, fact, stray: reading.certain && others.every(({ literal }) => literal) ? word : undefined };
    } else if (word.literal) break;
    else if (isOpen(reading, word)) reading.certain = false;
    else {
      reading.certain = false;
      return { steps, fact, stray: undefined };
    }
  }
  readWords(reading, fact, [...others, ...words.slice(at)]);
  return { steps, fact, stray: undefined };
}

/** Whether the word after this flag is taken for its value before the flag's command is known. */
function waits(fact: CommandFact, { text }: ShellWord): boolean {
  if (text.includes("=")) return false;
  const flag = text.startsWith("--") ? fact.flags.get(text.slice(2)) : fact.shorts.get(text.slice(1));
  if (!text.startsWith("--") && text.length !== 2) return false;
  return flag === undefined || (flag.value !== "switch" && flag.value !== "optional");
}

/** True when another program adds words to these. */
function isFed(command: ShellCommand, name: ShellWord): boolean {
  return command.words.some((word) => word.start < name.start && /^(?:xargs|parallel)$/.test(programName(word)));
}

/** A copied prompt is no program. */
function afterPrompt(words: readonly ShellWord[]): readonly ShellWord[] {
  return words[0]?.text === "$" ? words.slice(1) : words;
}

function pick({ flags, operands, dashes, certain }: Reading) {
  return { flags, operands, dashes, certain };
}
