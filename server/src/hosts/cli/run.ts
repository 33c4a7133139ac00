/** The command line as a function of its words and a process to run in. */
import { didYouMean, type Options, readArguments, type Said } from "./arguments";
import { check, checkOptions } from "./check";
import { explain } from "./explain";
import { format, formatOptions } from "./format";
import { hover } from "./hover";
import { exitCodes, type Io } from "./io";
import { lsp, lspOptions } from "./lsp";
import { rules, rulesOptions } from "./rules";
import { search, searchOptions } from "./search";
import { commandHelp, usage } from "./usage";
import { visibleLine } from "./visible";

interface Command {
  readonly options: Options;
  run(said: Said, io: Io): Promise<number>;
}

const commands: ReadonlyMap<string, Command> = new Map([
  ["check", { options: checkOptions, run: check }],
  ["format", { options: formatOptions, run: format }],
  ["rules", { options: rulesOptions, run: rules }],
  ["explain", { options: {}, run: explain }],
  ["search", { options: searchOptions, run: search }],
  ["hover", { options: {}, run: hover }],
  ["lsp", { options: lspOptions, run: lsp }],
]);

/** Runs the command that `argv`, the words after the program's name, asks for; answers the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) return refuse(usage, io);
  if (name === "help") return help(rest[0], io);
  if (name === "--help" || name === "-h") return help(undefined, io);
  if (name === "--version" || name === "-v" || name === "version") return tell(`${io.version}\n`, io);
  const command = commands.get(name);
  if (command === undefined) return unknown(name, io);
  const said = readArguments(name === "explain" ? asWords(rest) : rest, command.options);
  return said.flag("help") ? help(name, io) : command.run(said, io);
}

/** `explain --mount` asks about a flag of Docker's, not of ours. */
function asWords(words: readonly string[]): readonly string[] {
  return words.includes("--help") || words.includes("-h") ? words : ["--", ...words];
}

function help(name: string | undefined, io: Io): number {
  if (name === undefined) return tell(usage, io);
  const text = commandHelp.get(name);
  return text === undefined ? unknown(name, io) : tell(text, io);
}

function unknown(name: string, io: Io): number {
  const what = name.startsWith("-") ? "option" : "command";
  const known = what === "option" ? ["--help", "--version"] : [...commands.keys(), "help"];
  return refuse(`portolan: there is no ${what} ${visibleLine(name)}.${didYouMean(name, known)}\n\n${usage}`, io);
}

function tell(text: string, io: Io): number {
  io.stdout(text);
  return exitCodes.fine;
}

function refuse(text: string, io: Io): number {
  io.stderr(text);
  return exitCodes.misuse;
}
