/** The words of a command line, read strictly: what is not understood is said, never guessed. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { closest } from "../../syntax/closest";
import { exitCodes, type Io } from "./io";
import { visibleLine } from "./visible";

/** The options a command knows, as `parseArgs` wants them. */
export type Options = NonNullable<ParseArgsConfig["options"]>;

/** What was said after a command, and a sentence for each part that cannot be followed. */
export interface Said {
  flag(name: string): boolean;
  value(name: string): string | undefined;
  /** Everything that is not an option. */
  readonly words: readonly string[];
  readonly mistakes: string[];
}

/** Reads the words after a command; an option said twice counts as said last. */
export function readArguments(args: readonly string[], options: Options): Said {
  const known: Options = { ...options, help: { type: "boolean", short: "h" } };
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | undefined>();
  const mistakes: string[] = [];
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    values.set(token.name, token.value);
    const mistake = optionMistake(token.name, token.rawName, token.value, known);
    if (mistake !== undefined) mistakes.push(mistake);
  }
  return { flag: (name) => values.has(name), value: (name) => values.get(name), words: positionals, mistakes };
}

/** The value of an option that allows only these; a mistake when another was said. */
export function oneOf<T extends string>(said: Said, name: string, allowed: readonly T[]): T | undefined {
  const value = said.value(name);
  const known = allowed.find((candidate) => candidate === value);
  if (value !== undefined && known === undefined)
    said.mistakes.push(`--${name} must be ${allowed.join(", ")}, not "${value}".${didYouMean(value, allowed)}`);
  return known;
}

/** A question about the candidate nearest to a word, or nothing where none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = closest(word, candidates);
  return near === undefined ? "" : ` Did you mean ${near}?`;
}

/** Tells the user why a command line cannot be followed. */
export function misuse(io: Io, command: string, mistakes: readonly string[]): number {
  for (const mistake of mistakes) io.stderr(`portolan: ${visibleLine(mistake)}\n`);
  io.stderr(`See portolan ${command} --help\n`);
  return exitCodes.misuse;
}

function optionMistake(name: string, raw: string, value: string | undefined, known: Options): string | undefined {
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (option === undefined) {
    const names = Object.keys(known).map((other) => `--${other}`);
    return `there is no option ${raw}.${didYouMean(`--${name}`, names)}`;
  }
  if (option.type === "string" && value === undefined) return `${raw} needs a value`;
  if (option.type === "boolean" && value !== undefined) return `${raw} takes no value`;
  return undefined;
}
