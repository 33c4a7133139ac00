/** The shell commands of RUN, CMD, ENTRYPOINT and HEALTHCHECK, at their places in the instruction. */
import { memo } from "../../model/memo";
import { slice } from "../../model/span";
import { spanOf } from "../../syntax/dockerfile/logical";
import type { Heredoc, Instruction } from "../../syntax/dockerfile/tree";
import { commandString } from "../../syntax/shell/command-string";
import { invocation, programName } from "../../syntax/shell/invocation";
import { scanShell } from "../../syntax/shell/scan";
import type { ShellCommand, ShellWord } from "../../syntax/shell/tree";

/** In order; an exec form is one command, a heredoc given to another interpreter none. */
export const commands: (node: Instruction) => readonly ShellCommand[] = memo((node) => {
  if (node.rest === undefined || !runs.has(node.name)) return [];
  if (isExecForm(node)) return execForm(node);
  const line = lineCommands(node);
  return [...line, ...node.heredocs.flatMap((heredoc) => scriptCommands(node, heredoc, line))];
});

/** True for a list of JSON strings, whose words no shell reads. */
export function isExecForm(node: Instruction): boolean {
  return node.json !== undefined && node.json.fault === undefined;
}

/** The words behind the program, without options. */
export function operands(command: ShellCommand): readonly ShellWord[] {
  return invocation(command)
    .slice(1)
    .filter((word) => !word.text.startsWith("-"));
}

/** The program's name without its folder and wrappers. */
export function program(command: ShellCommand): string {
  return programName(invocation(command)[0]);
}

/** True when one of these options is given: `-y` also inside `-qy`, long ones with or without a value. */
export function hasOption(command: ShellCommand, ...options: readonly string[]): boolean {
  return invocation(command).some(({ text }) =>
    options.some((option) => {
      if (option.startsWith("--")) return text === option || text.startsWith(`${option}=`);
      return /^-[A-Za-z]+$/.test(text) && text.includes(option.slice(1));
    }),
  );
}

const runs = new Set(["RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK"]);

function lineCommands(node: Instruction): readonly ShellCommand[] {
  const { logical } = node;
  const start = startOfArguments(node);
  return scanShell(logical.text, { start, end: logical.text.length }).map((command) =>
    placed(command, (span) => ({ ...span, ...spanOf(logical, span.start, span.end) })),
  );
}

/** A body is a script when it is all that RUN has, or when a shell reads it. */
function scriptCommands(node: Instruction, heredoc: Heredoc, line: readonly ShellCommand[]): readonly ShellCommand[] {
  const alone = node.rest?.text === slice(node.text, heredoc.mark);
  const fed = line.length === 1 && line.every((command) => /^(?:ba|da|a|k|z)?sh$/.test(program(command)));
  const body = slice(node.text, heredoc.body);
  const shebang = /^\s*#!\s*(\S+)(?:[ \t]+(\S+))?/.exec(body.slice(0, 300));
  const shell =
    fed || shebang === null || /sh$/.test(/env$/.test(shebang[1] ?? "") ? (shebang[2] ?? "") : (shebang[1] ?? ""));
  if (!(alone || (fed && operandless(line))) || !shell || node.name !== "RUN") return [];
  return scanShell(node.text, heredoc.body);
}

/** True for `bash -e`, which reads its script from its input, unlike `bash file`. */
function operandless(line: readonly ShellCommand[]): boolean {
  return line.every((command) => operands(command).length === 0 && !hasOption(command, "-c"));
}

function execForm(node: Instruction): readonly ShellCommand[] {
  const words = (node.json?.items ?? []).map((item) => ({ ...item, literal: true }));
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  const script = commandString(node.text, words);
  const inner = script === undefined ? [] : scanShell(node.text, script, 1);
  const command = { start: first.start, end: last.end, words, assignments: [], redirections: [] };
  return [...inner, { ...command, operator: "", piped: false, depth: 0 }];
}

/** Where the joined line's command starts: after keyword, flags and HEALTHCHECK's CMD. */
function startOfArguments(node: Instruction): number {
  const { logical, rest } = node;
  const start = logical.text.lastIndexOf(rest?.text ?? "");
  const lead = node.name === "HEALTHCHECK" ? (/^(?:CMD|NONE)\s*/i.exec(rest?.text ?? "")?.[0].length ?? 0) : 0;
  return start + lead;
}

function placed(command: ShellCommand, place: <S extends { start: number; end: number }>(span: S) => S): ShellCommand {
  const words = command.words.map(place);
  const assignments = command.assignments.map(place);
  const redirections = command.redirections.map((each) => ({ ...each, target: place(each.target) }));
  const { start, end } = place({ start: command.start, end: command.end });
  return { ...command, start, end, words, assignments, redirections };
}
