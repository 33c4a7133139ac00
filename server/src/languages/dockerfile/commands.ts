/** The shell commands of RUN, CMD, ENTRYPOINT and HEALTHCHECK, at their places in the instruction. */
import { memo } from "../../model/memo";
import { slice } from "../../model/span";
import { spanOf } from "../../syntax/dockerfile/logical";
import type { Heredoc, Instruction } from "../../syntax/dockerfile/tree";
import { scanShell } from "../../syntax/shell/scan";
import type { ShellCommand, ShellWord } from "../../syntax/shell/tree";

/** In order; an exec form is one command, a heredoc given to another interpreter none. */
export const commands: (node: Instruction) => readonly ShellCommand[] = memo((node) => {
  if (node.rest === undefined) return [];
  if (node.json !== undefined && node.json.fault === undefined) return execForm(node);
  return [...lineCommands(node), ...node.heredocs.flatMap((heredoc) => scriptCommands(node, heredoc))];
});

/** The words behind the program, without options. */
export function operands(command: ShellCommand): readonly ShellWord[] {
  return command.words.slice(1).filter((word) => !word.text.startsWith("-"));
}

/** The program's name without its folder, and without a wrapper such as `sudo`, `env` or `exec` before it. */
export function program(command: ShellCommand): string {
  const word = command.words.find(
    (each) => !wrappers.has(each.text) && !each.text.startsWith("-") && !each.text.includes("="),
  );
  return (word?.text ?? "").replace(/^.*\//, "");
}

/** True when one of these options is given: `-y` also inside `-qy`, long ones with or without a value. */
export function hasOption(command: ShellCommand, ...options: readonly string[]): boolean {
  return command.words.some(({ text }) =>
    options.some((option) => {
      if (option.startsWith("--")) return text === option || text.startsWith(`${option}=`);
      return /^-[A-Za-z]+$/.test(text) && text.includes(option.slice(1));
    }),
  );
}

const wrappers = new Set(["sudo", "env", "exec", "command", "nice", "time", "eatmydata"]);

function lineCommands(node: Instruction): readonly ShellCommand[] {
  const { logical } = node;
  const start = startOfArguments(node);
  return scanShell(logical.text, { start, end: logical.text.length }).map((command) =>
    placed(command, (word) => ({ ...word, ...spanOf(logical, word.start, word.end) })),
  );
}

function scriptCommands(node: Instruction, heredoc: Heredoc): readonly ShellCommand[] {
  const alone = node.rest?.text === slice(node.text, heredoc.mark);
  const body = slice(node.text, heredoc.body);
  const shebang = /^\s*#!\s*(\S+)(?:[ \t]+(\S+))?/.exec(body.slice(0, 300));
  const shell = shebang === null || /sh$/.test(shebang[2] ?? shebang[1] ?? "");
  if (!alone || !shell || node.name !== "RUN") return [];
  return scanShell(node.text, heredoc.body);
}

function execForm(node: Instruction): readonly ShellCommand[] {
  const words = (node.json?.items ?? []).map((item) => ({ ...item, literal: true }));
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ start: first.start, end: last.end, words, assignments: [], operator: "", depth: 0 }];
}

/** Where the joined line's command starts: after keyword, flags and HEALTHCHECK's CMD. */
function startOfArguments(node: Instruction): number {
  const { logical, rest } = node;
  const start = logical.text.lastIndexOf(rest?.text ?? "");
  const lead = node.name === "HEALTHCHECK" ? (/^(?:CMD|NONE)\s*/i.exec(rest?.text ?? "")?.[0].length ?? 0) : 0;
  return start + lead;
}

function placed(command: ShellCommand, place: (word: ShellWord) => ShellWord): ShellCommand {
  const words = command.words.map(place);
  const assignments = command.assignments.map(place);
  const start = assignments[0]?.start ?? words[0]?.start ?? 0;
  return { ...command, start, end: words.at(-1)?.end ?? start, words, assignments };
}
