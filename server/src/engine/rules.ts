/** Every rule there is, by every name it goes by. */
import { languages } from "../languages";
import { settingsLanguage } from "../languages/settings";
import type { Language } from "../model/language";
import { memo } from "../model/memo";
import type { Rule, RuleHead } from "../model/rule";
import type { Profile } from "../model/severity";

/** The rule behind problems with a file's bytes; the host found them, so there is nothing to check. */
export const fileReadable: Rule = {
  id: "portolan/file-readable",
  severity: "error",
  aliases: [],
  check: () => [],
};

/** The rule behind comments that silence nothing; what they silence is known when all rules were asked. */
export const ignoreNeeded: Rule = {
  id: "portolan/ignore-needed",
  severity: "hint",
  profile: "strict",
  aliases: ["hadolint:DL1001"],
  check: () => [],
};

/** The languages users write in, and the one of our own settings file. */
export const allLanguages: readonly Language[] = [...languages, settingsLanguage(ruleIds)];

const rulesOf = memo((spoken: readonly Language[]): readonly Rule[] =>
  [fileReadable, ignoreNeeded, ...spoken.flatMap((language) => language.rules)].sort((a, b) => (a.id < b.id ? -1 : 1)),
);
const idsOf = memo((rules: readonly Rule[]): ReadonlySet<string> => new Set(rules.map((rule) => rule.id)));

/** Sorted by id; whoever asks makes every language load its rules. */
export function allRules(): readonly Rule[] {
  return rulesOf(allLanguages);
}

/** What settings may name. */
export function ruleIds(): ReadonlySet<string> {
  return idsOf(allRules());
}

/** The quietest profile a rule speaks in: what a tool refuses is essential. */
export function profileOf(rule: RuleHead): Profile {
  return rule.profile ?? (rule.severity === "error" ? "essential" : "recommended");
}

/** The rule with this id, alias, or either without its prefix, in any case. */
export function ruleById(id: string): Rule | undefined {
  const wanted = id.toLowerCase();
  return (
    allRules().find((rule) => [rule.id, ...rule.aliases].some((name) => name.toLowerCase() === wanted)) ??
    allRules().find((rule) => ruleNames(rule).has(wanted))
  );
}

/** Everything a suppression may call the rule, in lower case: id and aliases, with and without their prefixes. */
export function ruleNames(rule: Pick<RuleHead, "id" | "aliases">): ReadonlySet<string> {
  const full = [rule.id, ...rule.aliases].map((name) => name.toLowerCase());
  return new Set([...full, ...full.map((name) => name.replace(/^[^/:]*[/:]/, ""))]);
}
