/** What to say about a word that should be a subcommand and is none. */
import type { Fix } from "../../model/edit";
import type { Finding } from "../../model/finding";
import { type Habit, habits } from "../../schema/commands/habits";
import { commandAt } from "../../schema/commands/programs";
import { knownPlugins } from "../../schema/commands/tolerated";
import { closest } from "../../syntax/closest";
import type { ShellWord } from "../../syntax/shell/tree";
import { type Call, headOf, nameOf } from "./call";
import { quoted, write } from "./check";

/** Programs that look for a plugin when they do not know a command, and one whose hidden commands nobody lists. */
const extensible = new Set(["docker", "kubectl", "helm", "minikube"]);

/** True where the program ends with an error; groups of helm and small groups print their help and are content. */
export function isRefused({ fact }: Call): boolean {
  if (extensible.has(fact.path)) return false;
  return /^(?:docker|kubectl) |^kustomize$/.test(fact.path);
}

/** True when a plugin of this name is hardly what is meant. */
export function isExpected(call: Call, stray: ShellWord): boolean {
  if (!extensible.has(call.fact.path)) return call.fact.path.startsWith("helm ");
  if (knownPlugins.has(`${call.fact.path} ${stray.text}`)) return false;
  return habitOf(call, stray) !== undefined || meantBy(call, stray) !== undefined;
}

/** The finding, with the nearest command or the habit's own advice. */
export function strayFinding(call: Call, stray: ShellWord): Finding {
  if (isFile(call, stray)) return unflagged(call, stray);
  const habit = habitOf(call, stray) ?? groupHabit(call);
  if (habit !== undefined) return { span: stray, message: habit.says, fix: habitFix(call, stray, habit) };
  const meant = meantBy(call, stray);
  const advice = meant === undefined ? `it has ${commandsOf(call)}` : `did you mean ${meant}?`;
  const message = `${nameOf(call)} has no command "${quoted(stray.text)}"; ${advice}`;
  return { span: stray, message, fix: meant === undefined ? undefined : write(stray, meant) };
}

/** `kubectl create web.yaml`. */
function isFile({ fact }: Call, { text }: ShellWord): boolean {
  return fact.path === "kubectl create" && /[./]/.test(text);
}

/** What to say about a file without its `-f`. */
export function unflagged(call: Call, word: ShellWord): Finding {
  const message = `${nameOf(call)} reads files behind -f only; write -f ${quoted(word.text)}`;
  return { span: word, message, fix: write({ start: word.start, end: word.start }, "-f ", "Put -f before it") };
}

function habitOf({ fact }: Call, stray: ShellWord): Habit | undefined {
  return habits.get(`${fact.path} ${stray.text}`);
}

/** What is said about any unknown word below a group. */
function groupHabit({ fact }: Call): Habit | undefined {
  return fact.path.startsWith("helm ") ? habits.get(fact.path) : undefined;
}

function meantBy({ fact }: Call, { text }: ShellWord): string | undefined {
  return closest(
    text,
    [...fact.commands].flatMap(([name, each]) => (each.hidden ? [] : [name])),
  );
}

function commandsOf({ fact }: Call): string {
  const names = [...new Set([...fact.commands.values()].filter(({ hidden }) => !hidden).map(({ name }) => name))];
  const shown = names.slice(0, 6).join(", ");
  return names.length > 6 ? `${shown} and others` : shown;
}

/** Replaces all words up to the stray one, unless flags stand between them. */
function habitFix(call: Call, stray: ShellWord, { instead }: Habit): Fix | undefined {
  if (instead === undefined) return undefined;
  const words = call.command.words.filter((word) => word.start >= call.program.start && word.end <= stray.start);
  if (words.length !== call.steps.length + 1) return undefined;
  if (commandAt(instead)?.commands.has(stray.text)) return write({ start: headOf(call).end, end: stray.start }, " ");
  return write({ start: call.program.start, end: stray.end }, instead);
}
