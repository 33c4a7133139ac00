/** What may be typed next in a command: programs' subcommands, flags, their values, and kinds for kubectl. */
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import type { Thing } from "../../model/thing";
import type { FlagFact } from "../../schema/commands/fact";
import { program } from "../../schema/commands/programs";
import { closedValues } from "../../schema/commands/values";
import { programName } from "../../syntax/shell/invocation";
import type { Call } from "./call";
import { fileProposals } from "./complete-files";
import { kindProposals } from "./complete-kinds";
import { type Asked, flagNames, operandNames } from "./complete-things";
import { keyOf } from "./concept";
import { cursorAt, waits } from "./cursor";
import { commandSentence, flagSentence, placeholders } from "./describe";

/** Best first. */
export function* complete(
  file: SourceFile,
  offset: number,
  snapshot: Snapshot,
  things: () => readonly Thing[] = () => [],
): Iterable<Proposal> {
  const cursor = cursorAt(file, offset);
  if (cursor === undefined) return;
  const { call, typed, span } = cursor;
  const asked = (typed: string, span: Span): Asked => ({ call, typed, span, file, snapshot, things: things() });
  const waiting = call.flags.at(-1);
  if (waiting !== undefined && waits(waiting, span)) {
    yield* valueProposals(asked(typed, span), waiting.fact);
  } else if (typed.startsWith("-")) {
    const [name = "", value] = typed.split("=", 2);
    const fact = call.fact.flags.get(name.replace(/^--/, ""));
    const place = { start: span.start + name.length + 1, end: span.end };
    if (value === undefined) yield* flagProposals(call, span);
    else yield* valueProposals(asked(value, place), fact);
  } else {
    yield* commandProposals(call, span);
    yield* kindProposals(call, typed, span);
    if (call.fact.commands.size === 0) yield* operandNames(asked(typed, span));
    if (typed === "" && (call.fact.commands.size === 0 || call.steps.length > 1)) yield* flagProposals(call, span);
  }
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

function* valueProposals(asked: Asked, flag: FlagFact | undefined): Iterable<Proposal> {
  if (flag === undefined) return;
  const { call, typed, span, file, snapshot } = asked;
  const closed = closedValues(call.fact.path, flag.name);
  for (const text of [...(closed?.values ?? []), ...(closed?.open ?? [])])
    yield { label: text, kind: "value", edit: { span, text } };
  if (flag.value === "switch")
    for (const text of ["true", "false"]) yield { label: text, kind: "value", edit: { span, text } };
  yield* flagNames(asked, flag);
  yield* fileProposals(call, flag, typed, span, file, snapshot);
}
