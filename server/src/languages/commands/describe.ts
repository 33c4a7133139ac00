/** What a hover or a completion says about commands and flags where there is no note. */
import type { CommandFact, Era, FlagFact } from "../../schema/commands/fact";
import { versionsOf } from "../../schema/commands/programs";
import { closedValues } from "../../schema/commands/values";
import { commandWords, flagWords } from "../../schema/commands/words";

/** The one line, with a capital letter and a full stop. */
export function commandSentence(fact: CommandFact): string {
  return sentence(commandWords(fact.path));
}

/** The one line about a flag of a command. */
export function flagSentence(fact: CommandFact, flag: FlagFact): string {
  return sentence(flagWords(fact.path, flag.name));
}

/** Usage, aliases, and the commands of a group. */
export function commandFacts(fact: CommandFact): readonly string[] {
  const others = fact.aliases.map((name) => `\`${name}\``).join(", ");
  const inner = [...new Set([...fact.commands.values()].filter(({ hidden }) => !hidden).map(({ name }) => name))];
  return [
    `\`${usage(fact)}\``,
    ...(others === "" ? [] : [`also ${others}`]),
    ...(inner.length === 0 ? [] : [`commands: ${listed(inner)}`]),
    ...life(fact.deprecated, fact.era, fact.path),
  ];
}

/** More commands than that are a wall; completion knows them all. */
const most = 10;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  return names.length > most ? `${shown.join(", ")} and ${names.length - most} more` : shown.join(", ");
}

/** How a flag is written, and the values it takes. */
export function flagFacts(fact: CommandFact, flag: FlagFact): readonly string[] {
  const short = flag.short === "" ? "" : `\`-${flag.short}\`, `;
  const closed = closedValues(fact.path, flag.name);
  const required = flag.required ? ["required"] : [];
  return [
    `${short}\`--${flag.name}${placeholders[flag.value]}\``,
    ...required,
    ...(closed === undefined ? [] : [`one of ${closed.values.map((value) => `\`${value}\``).join(", ")}`]),
    ...life(flag.deprecated, flag.era, fact.path),
  ];
}

/** How the value of a flag is written in a usage line. */
export const placeholders: Readonly<Record<FlagFact["value"], string>> = {
  switch: "",
  text: " VALUE",
  number: " NUMBER",
  duration: " DURATION",
  optional: "[=VALUE]",
};

function usage({ path, operands, commands, flags }: CommandFact): string {
  const rest = operands === "" && commands.size > 0 ? "COMMAND" : operands;
  return [path, ...(flags.size > 1 ? ["[flags]"] : []), ...(rest === "" ? [] : [rest])].join(" ");
}

function life(deprecated: boolean, era: Era, path: string): readonly string[] {
  const [program = ""] = path.split(" ");
  const known = versionsOf(program);
  const when = era === "old" ? "older versions only" : era === "new" ? "newest version only" : "";
  return [...(deprecated ? ["deprecated"] : []), ...(when === "" ? [] : [`${when} (of ${program} ${known})`])];
}

function sentence(words: string | undefined): string {
  return words === undefined ? "" : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
