/** `portolan rules`: every rule there is, with those in the notes of the working directory. */
import { noteOf } from "../../engine/notes";
import { allRules, profileOf } from "../../engine/rules";
import { teamRulesIn } from "../../engine/team-rules";
import { ruleHead } from "../../engine/team-rules/as-rule";
import { teamNote } from "../../engine/team-rules/note";
import type { RuleHead } from "../../model/rule";
import { misuse, type Options, oneOf, type Said } from "./arguments";
import { exitCodes, type Io } from "./io";
import { load } from "./load";
import { bold, dim, type Paint, paintFor, severityPaint } from "./paint";

export const rulesOptions: Options = { format: { type: "string" } };

/** Prints the rules, sorted by id. */
export async function rules(said: Said, io: Io): Promise<number> {
  const format = oneOf(said, "format", ["text", "json"]) ?? "text";
  if (said.words.length > 0) said.mistakes.push("rules takes no names; portolan explain RULE tells of one rule");
  if (said.mistakes.length > 0) return misuse(io, "rules", said.mistakes);
  const { snapshot } = (await load(io, [])).workspace;
  const team = teamRulesIn(snapshot).map((rule) => entry(ruleHead(rule), teamNote(rule).title));
  const ours = allRules().map((rule) => entry(rule, noteOf(io.notes, rule.id)?.title ?? ""));
  const entries = [...ours, ...team].sort((a, b) => (a.id < b.id ? -1 : 1));
  io.stdout(format === "json" ? `${JSON.stringify({ version: 1, rules: entries })}\n` : table(entries, paintFor(io)));
  return exitCodes.fine;
}

type Entry = ReturnType<typeof entry>;

function entry(rule: RuleHead, title: string) {
  return {
    id: rule.id,
    severity: rule.severity,
    profile: profileOf(rule),
    aliases: rule.aliases,
    title,
  };
}

function table(entries: readonly Entry[], paint: Paint): string {
  const width = Math.max(0, ...entries.map(({ id }) => id.length));
  return entries.map((one) => `${row(one, width, paint)}\n`).join("");
}

function row({ id, severity, profile, aliases, title }: Entry, width: number, paint: Paint): string {
  const name = paint(bold, id) + " ".repeat(width - id.length);
  const level = paint(severityPaint[severity], severity.padEnd(11));
  const others = aliases.length === 0 ? "" : paint(dim, `  (${aliases.join(", ")})`);
  return `${name}  ${level}  ${profile.padEnd(11)}  ${title}${others}`;
}
