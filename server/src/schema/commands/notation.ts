/**
 * Reads the notation of command facts. A row is a command, indented by its depth: `name,aliases|marks and counts|operands|
 * flags|flags that its subcommands have too`. Marks: `~` hidden, `!` deprecated, `^` flags end at the first operand, `*`
 * flags are not read, `<` not in the newest version, `>` only in the newest. Counts are `least-most` operands; `=a b` says
 * that the row is the short name of `a b`, and its path. A flag is `name/short`, then `=` when it has a value, `#` a whole number, `@` a
 * duration, `?` a value that may be left out, then marks, `+` for required. `# versions` stands above a program.
 */
import type { CommandFact, Era, FlagFact, FlagValue } from "./fact";

interface Row {
  readonly columns: readonly string[];
  readonly below: Row[];
}

/** The programs of a text in the notation, by name. */
export function readPrograms(text: string): ReadonlyMap<string, CommandFact> {
  const facts = forest(text).map((row) => fact(row, "", new Map()));
  return new Map(facts.map((each) => [each.name, each]));
}

/** The versions that the rows of each program were made from. */
export function readVersions(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^# (.*)\n([\w-]+)/gm);
  return new Map([...found].map(([, versions = "", name = ""]) => [name, versions]));
}

/** A row holds the deeper ones that follow it. */
function forest(text: string): readonly Row[] {
  const top: Row[] = [];
  const open: Row[] = [];
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const depth = line.length - line.trimStart().length;
    const row: Row = { columns: line.trimStart().split("|"), below: [] };
    (open[depth - 1]?.below ?? top).push(row);
    open[depth] = row;
  }
  return top;
}

type Flags = ReadonlyMap<string, FlagFact>;

function fact({ columns, below }: Row, above: string, inherited: Flags): CommandFact {
  const [names = "", kind = "", operands = "", own = "", passed = ""] = columns;
  const [name = "", ...aliases] = names.split(",");
  const path = above === "" ? name : `${above} ${name}`;
  const [, marks = "", least = "0", most = ""] = /^([~!^*<>]*)(?:(\d+)-(\d*))?$/.exec(kind) ?? [];
  const passing = new Map([...inherited, ...flagsIn(passed)]);
  const flags = withHelp(new Map([...passing, ...flagsIn(own)]));
  return {
    ...{ path, name, aliases, flags, operands: operands.replaceAll("¦", "|") },
    ...{ hidden: marks.includes("~"), deprecated: marks.includes("!"), era: eraIn(marks) },
    ...{ leading: marks.includes("^"), raw: marks.includes("*") },
    ...{ least: Number(least), most: most === "" ? Number.POSITIVE_INFINITY : Number(most) },
    shorts: new Map([...flags.values()].flatMap((flag) => (flag.short === "" ? [] : [[flag.short, flag] as const]))),
    commands: commandsIn(below, path, passing),
  };
}

/** Names win over aliases, the first of several over the rest. */
function commandsIn(rows: readonly Row[], path: string, passing: Flags): ReadonlyMap<string, CommandFact> {
  const own = rows.filter((row) => targetOf(row) === undefined).map((row) => fact(row, path, passing));
  const found = new Map(own.map((each) => [each.name, each]));
  for (const row of rows) {
    const [name = ""] = row.columns;
    const [group = "", inner = ""] = targetOf(row)?.split(" ") ?? [];
    const holder = found.get(group);
    const meant = holder?.commands.get(inner);
    if (holder === undefined || meant === undefined) continue;
    const short = { ...meant, path: `${path} ${name}` };
    const commands = [...holder.commands].map(([key, each]) => [key, each === meant ? short : each] as const);
    found.set(group, { ...holder, commands: new Map(commands) }).set(name, short);
  }
  for (const { name, aliases } of own) {
    const each = found.get(name);
    for (const alias of aliases) if (each !== undefined && !found.has(alias)) found.set(alias, each);
  }
  return found;
}

/** The path that a row is another name of. */
function targetOf({ columns: [, kind = ""] }: Row): string | undefined {
  return kind.startsWith("=") ? kind.slice(1) : undefined;
}

const values: Readonly<Record<string, FlagValue>> = { "=": "text", "#": "number", "@": "duration", "?": "optional" };

function flagsIn(column: string): readonly (readonly [string, FlagFact])[] {
  return [...column.matchAll(/([\w.-]+)(?:\/(\S))?([=#@?]?)([~!+<>]*)(?: |$)/g)].map((match) => {
    const [, name = "", short = "", value = "", marks = ""] = match;
    const hidden = marks.includes("~");
    const [deprecated, required] = [marks.includes("!"), marks.includes("+")];
    return [name, { name, short, value: values[value] ?? "switch", hidden, deprecated, required, era: eraIn(marks) }];
  });
}

/** Every command explains itself. */
function withHelp(flags: Flags): Flags {
  const short = [...flags.values()].some((flag) => flag.short === "h") ? "" : "h";
  const quiet = { hidden: false, deprecated: false, required: false, era: undefined };
  return new Map([["help", { name: "help", short, value: "switch", ...quiet }], ...flags]);
}

function eraIn(marks: string): Era {
  return marks.includes("<") ? "old" : marks.includes(">") ? "new" : undefined;
}
