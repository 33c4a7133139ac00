/** Which note answers a hover: that of a command, whose key is its path with hyphens, or a flag's own line. */
import type { Concept } from "../../model/concept";
import type { SourceFile } from "../../model/source-file";
import { type Span, touches } from "../../model/span";
import type { CommandFact } from "../../schema/commands/fact";
import { program } from "../../schema/commands/programs";
import { kinds } from "../../schema/kubernetes/kinds";
import { kindWithShortName } from "../../schema/kubernetes/short-names";
import { programName } from "../../syntax/shell/invocation";
import type { ShellWord } from "../../syntax/shell/tree";
import type { Call, GivenFlag } from "./call";
import { calls } from "./calls";
import { commandFacts, commandSentence, flagFacts, flagSentence } from "./describe";

/** The smallest thing at the offset that something is known about. */
export function conceptAt(file: SourceFile, offset: number): Concept | undefined {
  for (const call of calls(file)) {
    if (offset < call.program.start || offset > call.command.end) continue;
    const found = inCall(call, offset);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inCall(call: Call, offset: number): Concept | undefined {
  const root = program(programName(call.program)) ?? call.fact;
  if (touches(call.program, offset)) return commandConcept(root, call.program);
  const step = call.steps.find(({ word }) => touches(word, offset));
  if (step !== undefined) return commandConcept(step.fact, step.word);
  const flag = call.flags.find(({ span }) => touches(span, offset));
  if (flag !== undefined) return flagConcept(call, flag);
  const operand = call.operands.find((word) => touches(word, offset));
  return operand === undefined ? undefined : kindConcept(call, operand, offset);
}

/** A group's note stands in for a command that has none only as long as nothing is known about the command itself. */
function commandConcept(fact: CommandFact, span: Span): Concept {
  const description = commandSentence(fact);
  return {
    key: keyOf(fact.path),
    ...(description === "" ? { fallbackKeys: [keyOf(fact.path.replace(/ [^ ]+$/, ""))] } : { description }),
    span,
    title: fact.path,
    facts: commandFacts(fact),
    terms: [fact.path, ...(fact.path.startsWith("docker compose") ? [fact.path.replace(" ", "-")] : [])],
  };
}

function flagConcept(call: Call, { fact, span }: GivenFlag): Concept | undefined {
  if (fact === undefined) return undefined;
  return {
    key: `${keyOf(call.fact.path)}.--${fact.name}`,
    fallbackKeys: [`commands/--${fact.name}`],
    span,
    title: `--${fact.name}`,
    description: flagSentence(call.fact, fact),
    facts: flagFacts(call.fact, fact),
    terms: [`--${fact.name}`],
  };
}

/** `po`, `pods` and `deployment/web` are kinds with notes of their own. */
function kindConcept(call: Call, word: ShellWord, offset: number): Concept | undefined {
  if (!word.literal || !call.fact.path.startsWith("kubectl ")) return undefined;
  const names = word.text.split("/", 1)[0] ?? "";
  let start = word.start;
  for (const name of names.split(",")) {
    const span = { start, end: start + name.length };
    const kind = touches(span, offset) ? kindNamed(name) : undefined;
    if (kind !== undefined) return { key: `kubernetes/${kind}`, span, title: kind };
    start += name.length + 1;
  }
  return undefined;
}

/** A kind by its plural, its singular or a short name. */
export function kindNamed(name: string): string | undefined {
  const wanted = name.toLowerCase().split(".", 1)[0] ?? "";
  const short = kindWithShortName(wanted);
  return short ?? kinds().find(({ kind, plural }) => plural === wanted || kind.toLowerCase() === wanted)?.kind;
}

/** The key of the note about a command. */
export function keyOf(path: string): string {
  return `commands/${path.replaceAll(" ", "-")}`;
}
