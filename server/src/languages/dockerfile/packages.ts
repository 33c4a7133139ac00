/** Calls of package managers in a RUN: which program, what it shall do, with which options and packages. */
import type { Instruction } from "../../syntax/dockerfile/tree";
import { invocation } from "../../syntax/shell/invocation";
import type { ShellCommand, ShellWord } from "../../syntax/shell/tree";
import { commands, isExecForm } from "./commands";

/** One call, such as `apt-get -y install curl`. */
export interface PackageCall {
  readonly command: ShellCommand;
  readonly program: ShellWord;
  /** The program without its folder. */
  readonly tool: string;
  /** `install`, `update` and so on. */
  readonly action: ShellWord;
  /** With their values. */
  readonly options: readonly ShellWord[];
  /** What stands behind the action. */
  readonly packages: readonly ShellWord[];
  /** False when a variable may hold further options. */
  readonly certain: boolean;
}

/** The calls of these tools, in order. */
export function packageCalls(node: Instruction, tools: RegExp): readonly PackageCall[] {
  return commands(node).flatMap((command) => callOf(command, tools) ?? []);
}

/** True when one of these is among the options: `-y` also inside `-qy`. */
export function given(call: PackageCall, ...options: readonly string[]): boolean {
  return call.options.some(({ text }) =>
    options.some((option) =>
      /^-\w$/.test(option) ? /^-[A-Za-z]+$/.test(text) && text.includes(option.slice(1)) : text === option,
    ),
  );
}

/** True when something answers the program's questions: a pipe or a file. */
export function isFed({ command }: PackageCall): boolean {
  return command.piped || command.redirections.some(({ operator }) => operator.startsWith("<"));
}

/** From the program to its action. */
export function headOf({ program, action }: PackageCall): { readonly start: number; readonly end: number } {
  return { start: Math.min(program.start, action.start), end: Math.max(program.end, action.end) };
}

/** The text to insert behind `word` for one more argument, in the instruction's own form. */
export function argument(node: Instruction, word: ShellWord, text: string): string {
  const isItem = isExecForm(node) && node.json?.items.some((item) => item.start === word.start);
  return isItem === true ? `, "${text}"` : ` ${text}`;
}

/** Options of one tool or another that have a value of their own behind them. */
const valued: readonly (readonly [RegExp, RegExp])[] = [
  [/^apt|^aptitude$/, /^(?:-[octa]|--option|--config-file|--target-release|--default-release|--host-architecture)$/],
  [/^apk$/, /^(?:-[pXt]|--root|--repository|--virtual|--arch|--keys-dir|--cache-dir|--cache-max-age)$/],
  [
    /^(?:yum|dnf\d?)$/,
    /^(?:-[cdeRx]|--(?:config|enablerepo|disablerepo|repo|repoid|setopt|installroot|releasever|exclude))$/,
  ],
  [/^zypper$/, /^(?:-[RrtcCp]|--(?:root|repo|from|type|config|cache-dir|plus-repo))$/],
  [
    /^pip/,
    /^(?:-[rceift]|--(?:requirement|constraint|editable|index-url|extra-index-url|find-links|target|prefix|root|platform|python-version|trusted-host|proxy|timeout|retries|log|cert|cache-dir|no-binary|only-binary|progress-bar))$/,
  ],
];

const mayHoldOptions = /OPT|ARG|FLAG|PARAM|YES|\$[@*\d]/i;

function callOf(command: ShellCommand, tools: RegExp): PackageCall | undefined {
  const [program, ...rest] = withoutModule(invocation(command));
  const tool = (program?.text ?? "").replace(/^.*\//, "");
  if (program === undefined || !tools.test(tool)) return undefined;
  const values = valued.find(([name]) => name.test(tool))?.[1] ?? /^$/;
  const options: ShellWord[] = [];
  const operands: ShellWord[] = [];
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] as ShellWord;
    if (!word.text.startsWith("-")) operands.push(word);
    else options.push(...rest.slice(at, values.test(word.text) ? ++at + 1 : at + 1));
  }
  const [action, ...packages] = operands;
  if (action === undefined || !action.literal) return undefined;
  const certain = !rest.some((word) => !word.literal && mayHoldOptions.test(word.text));
  return { command, program, tool, action, options, packages, certain };
}

/** `python -m pip install` is a call of pip. */
function withoutModule(words: readonly ShellWord[]): readonly ShellWord[] {
  const isModule = /^(?:.*\/)?python[\d.]*$/.test(words[0]?.text ?? "") && words[1]?.text === "-m";
  return isModule ? words.slice(2) : words;
}
