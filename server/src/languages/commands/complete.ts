/** What may be typed next in a command: programs' subcommands, flags, their values, and kinds for kubectl. */
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import type { FlagFact } from "../../schema/commands/fact";
import { program } from "../../schema/commands/programs";
import { closedValues } from "../../schema/commands/values";
import { programName } from "../../syntax/shell/invocation";
import { scanShell } from "../../syntax/shell/scan";
import type { Call, GivenFlag } from "./call";
import { script } from "./calls";
import { fileProposals } from "./complete-files";
import { kindProposals } from "./complete-kinds";
import { keyOf } from "./concept";
import { commandSentence, flagSentence, placeholders } from "./describe";
import { readCall } from "./read-call";

/** A call as far as it is typed. */
interface Cursor {
  /** Without the word being typed. */
  readonly call: Call;
  readonly typed: string;
  /** Where the typed word stands. */
  readonly span: Span;
}

/** Best first. */
export function* complete(file: SourceFile, offset: number, snapshot: Snapshot): Iterable<Proposal> {
  const cursor = cursorAt(file, offset);
  if (cursor === undefined) return;
  const { call, typed, span } = cursor;
  const waiting = call.flags.at(-1);
  if (waiting !== undefined && waits(waiting, span)) {
    yield* valueProposals(call, waiting.fact, typed, span, file, snapshot);
  } else if (typed.startsWith("-")) {
    const [name = "", value] = typed.split("=", 2);
    const fact = call.fact.flags.get(name.replace(/^--/, ""));
    const place = { start: span.start + name.length + 1, end: span.end };
    if (value === undefined) yield* flagProposals(call, span);
    else yield* valueProposals(call, fact, value, place, file, snapshot);
  } else {
    yield* commandProposals(call, span);
    yield* kindProposals(call, typed, span);
    if (typed === "" && (call.fact.commands.size === 0 || call.steps.length > 1)) yield* flagProposals(call, span);
  }
}

/** The innermost command that ends at the cursor, read without the word at the cursor. */
function cursorAt(file: SourceFile, offset: number): Cursor | undefined {
  const { text, spans, aliases } = script(file);
  const around = spans.find(({ start, end }) => start <= offset && offset <= end);
  if (around === undefined) return undefined;
  const isOpen = (end: number) => /^(?:[ \t]|\\\r?\n)*$/.test(text.slice(end, offset));
  const open = scanShell(text, { start: around.start, end: offset }).filter(({ end }) => isOpen(end));
  const command = open.sort((a, b) => b.start - a.start || a.end - b.end)[0];
  const last = command?.words.at(-1);
  if (command === undefined || last === undefined) return undefined;
  const isTyping = last.end === offset;
  const call = readCall(text, { ...command, words: isTyping ? command.words.slice(0, -1) : command.words }, aliases);
  if (call === undefined || call.dashes !== undefined || call.stray !== undefined) return undefined;
  if (call.fact.leading && call.operands.length > 0) return undefined;
  const start = isTyping ? last.start : offset;
  return { call, typed: text.slice(start, offset), span: { start, end: offset } };
}

/** True for a flag that still wants its value, which is being typed now. */
function waits({ fact, glued, value, word }: GivenFlag, span: Span): boolean {
  const valued = fact !== undefined && fact.value !== "switch" && fact.value !== "optional";
  return valued && !glued && value === undefined && word.end < span.start;
}

function commandProposals({ fact }: Call, span: Span): readonly Proposal[] {
  const visible = [...fact.commands].filter(([name, each]) => name === each.name || each.path.endsWith(` ${name}`));
  return visible
    .filter(([, { hidden, deprecated }]) => !hidden && !deprecated)
    .map(([name, each]) => ({
      label: name,
      kind: "keyword",
      edit: { span, text: name },
      detail: each.operands,
      concept: keyOf(each.path),
      documentation: commandSentence(each),
    }));
}

/** Flags that are not given yet or may be given again, those with words of ours first. */
function flagProposals(call: Call, span: Span): readonly Proposal[] {
  const given = new Set(call.flags.map(({ fact }) => fact?.name));
  const offered = [...call.fact.flags.values()].filter(
    ({ name, hidden, deprecated, value }) => !hidden && !deprecated && (!given.has(name) || value === "text"),
  );
  const general = program(programName(call.program))?.flags;
  const rank = (flag: FlagFact) => {
    if (flag.required) return 0;
    return (flagSentence(call.fact, flag) === "" ? 2 : 1) + (general?.has(flag.name) ? 2 : 0);
  };
  return offered
    .sort((a, b) => rank(a) - rank(b))
    .map((flag) => ({
      label: `--${flag.name}`,
      kind: "flag",
      edit: { span, text: `--${flag.name}` },
      detail: `${flag.short === "" ? "" : `-${flag.short}`}${placeholders[flag.value]}`.trim(),
      documentation: flagSentence(call.fact, flag),
    }));
}

function* valueProposals(
  call: Call,
  flag: FlagFact | undefined,
  typed: string,
  span: Span,
  file: SourceFile,
  snapshot: Snapshot,
): Iterable<Proposal> {
  if (flag === undefined) return;
  const closed = closedValues(call.fact.path, flag.name);
  for (const text of [...(closed?.values ?? []), ...(closed?.open ?? [])])
    yield { label: text, kind: "value", edit: { span, text } };
  if (flag.value === "switch")
    for (const text of ["true", "false"]) yield { label: text, kind: "value", edit: { span, text } };
  yield* fileProposals(call, flag, typed, span, file, snapshot);
}
