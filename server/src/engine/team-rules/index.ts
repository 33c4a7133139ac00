/** The rules that users keep in their notes, as rules like any other. */
import { dockerfileLanguage } from "../../languages/dockerfile";
import { kubernetesLanguage } from "../../languages/kubernetes";
import { notesLanguage } from "../../languages/notes";
import { isNoteName } from "../../languages/notes/paths";
import { type TeamRule, teamRule } from "../../languages/notes/team-rule";
import type { Language } from "../../model/language";
import { interning, memo } from "../../model/memo";
import { type Rule, teamPrefix } from "../../model/rule";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { languageOf } from "../language-of";
import { instructionRules } from "./instructions";
import { teamObjectRules } from "./objects";

/** The rules of a snapshot's notes, sorted by id; of several with one id the first by path counts. */
export const teamRulesIn: (snapshot: Snapshot) => readonly TeamRule[] = memo((snapshot) => {
  const byId = new Map<string, TeamRule>();
  for (const file of candidates(snapshot.files)) {
    const id = languageOf(snapshot, file) === notesLanguage ? teamRule(file)?.id.text : undefined;
    const rule = id === undefined || byId.has(id) ? undefined : teamRule(file)?.rule;
    if (rule !== undefined) byId.set(rule.id, rule);
  }
  return oneList([...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
});

/** The rules that look at files of a language. */
export function teamRules(snapshot: Snapshot, language: Language): readonly Rule[] {
  const rules = teamRulesIn(snapshot);
  if (language === kubernetesLanguage) return teamObjectRules(rules);
  return language === dockerfileLanguage ? instructionRules(rules) : [];
}

/** A team rule by its id, with or without `team/`, in any case. */
export function teamRuleById(snapshot: Snapshot, id: string): TeamRule | undefined {
  const wanted = id.toLowerCase();
  return teamRulesIn(snapshot).find((rule) => rule.id === wanted || rule.id === teamPrefix + wanted);
}

/** The same rules are the same list in every snapshot, so that what they found stays found. */
const oneList = interning<TeamRule>();

/** The files whose text carries a rule, by path; whether they are notes is for the settings to say. */
const candidates = memo((files: ReadonlyMap<string, SourceFile>): readonly SourceFile[] =>
  [...files.values()]
    .filter((file) => isNoteName(file.path) && teamRule(file) !== undefined)
    .sort((a, b) => (a.path < b.path ? -1 : 1)),
);
