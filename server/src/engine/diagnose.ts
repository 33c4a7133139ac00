/** The problems of a file. */
import type { Finding, Problem } from "../model/finding";
import { memo } from "../model/memo";
import type { Rule } from "../model/rule";
import type { RuleLevel, Settings } from "../model/settings";
import { profiles, type Severity, severities } from "../model/severity";
import type { Snapshot } from "../model/snapshot";
import type { SourceFile } from "../model/source-file";
import { brief } from "./brief";
import { embeddedFiles } from "./embedded";
import { findingOut } from "./embedded-places";
import { type Spoken, spoken } from "./language-of";
import { fileReadable, ignoreNeeded, profileOf, ruleNames } from "./rules";
import { scoped } from "./settings";
import { needless, type Silence, silencing } from "./suppress";
import { teamRules } from "./team-rules";
import { guarded, type OnTrouble } from "./trouble";

const known = memo((_snapshot: Snapshot) => new Map<string, readonly Problem[]>());

/** The problems of one file, by place and then worst first; remembered as long as the snapshot lives. */
export function diagnose(snapshot: Snapshot, path: string, onTrouble?: OnTrouble): readonly Problem[] {
  const problems = known(snapshot).get(path) ?? freshly(snapshot, path, onTrouble);
  known(snapshot).set(path, problems);
  return problems;
}

/** The level a rule speaks at, or nothing when it is off or the profile is quieter than it. */
function levelOf(rule: Rule, settings: Settings, peers?: ReadonlyMap<string, RuleLevel>): Severity | undefined {
  const chosen = settings.rules[rule.id] ?? peerLevel(rule, peers);
  if (chosen !== undefined) return chosen === "off" ? undefined : chosen;
  const speaks = profiles.indexOf(profileOf(rule)) <= profiles.indexOf(settings.profile);
  return speaks ? rule.severity : undefined;
}

interface Speaking {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** The rules that speak, each at its level. */
function speaking(
  rules: readonly Rule[],
  settings: Settings,
  peers?: ReadonlyMap<string, RuleLevel>,
): readonly Speaking[] {
  return peers === undefined || peers.size === 0
    ? speakingAlone(settings)(rules)
    : speakingUnder(rules, settings, peers);
}

/** Where no peer has a say, which is nearly everywhere, the same rules speak in all files. */
const speakingAlone = memo((settings: Settings) => memo((rules: readonly Rule[]) => speakingUnder(rules, settings)));

function speakingUnder(rules: readonly Rule[], settings: Settings, peers?: ReadonlyMap<string, RuleLevel>) {
  return rules.flatMap((rule): readonly Speaking[] => {
    const severity = levelOf(rule, settings, peers);
    return severity === undefined ? [] : [{ rule, severity }];
  });
}

/** Of several names the loudest level counts, so that silence about one of them leaves the others. */
function peerLevel(rule: Rule, peers: ReadonlyMap<string, RuleLevel> | undefined): RuleLevel | undefined {
  if (peers === undefined || peers.size === 0) return undefined;
  const levels = [...ruleNames(rule)].flatMap((name) => peers.get(name) ?? []);
  return severities.find((severity) => levels.includes(severity)) ?? levels[0];
}

function freshly(snapshot: Snapshot, path: string, onTrouble: OnTrouble | undefined): readonly Problem[] {
  const file = snapshot.files.get(path);
  if (file === undefined) return [];
  const damage = damageOf(file, scoped(snapshot, path).settings);
  if (isUnreadable(file)) return damage;
  const of = spoken(snapshot, path);
  const found = of === undefined ? [] : [...problemsIn(of, onTrouble), ...embeddedProblems(of, onTrouble)];
  return [...damage, ...found].sort(byPlace);
}

function problemsIn(of: Spoken, onTrouble: OnTrouble | undefined): readonly Problem[] {
  const { file, language, snapshot } = of;
  const peers = language.levels?.(file, snapshot);
  const suppressions = language.suppressions?.(file) ?? [];
  const used: Silence[] = [];
  const level = (rule: Rule) => levelOf(rule, snapshot.settings, peers);
  const problemsOf = ({ rule, severity }: Speaking) =>
    findingsOf(rule, of, onTrouble).flatMap((finding) => {
      const silences = silencing(rule, finding, suppressions);
      used.push(...silences);
      const own = severity === rule.severity ? (finding.severity ?? severity) : severity;
      return silences.length > 0 ? [] : [problem(rule, finding, own, file)];
    });
  const problemsBy = (rules: readonly Rule[]) => speaking(rules, snapshot.settings, peers).flatMap(problemsOf);
  const problems = [...problemsBy(language.rules).map(brief), ...problemsBy(teamRules(snapshot, language))];
  const severity = level(ignoreNeeded);
  if (severity === undefined || suppressions.length === 0) return problems;
  const idle = needless(file, suppressions, used, language.rules, (rule) => level(rule) !== undefined);
  return [...problems, ...[...idle].map((finding) => problem(ignoreNeeded, brief(finding), severity, file))];
}

function embeddedProblems(host: Spoken, onTrouble: OnTrouble | undefined): readonly Problem[] {
  return embeddedFiles(host).flatMap((embedded) => {
    if (embedded.unchecked) return [];
    const { file, language } = embedded;
    return problemsIn({ file, language, snapshot: host.snapshot }, onTrouble).flatMap((problem) => {
      const found = findingOut(problem, embedded);
      return found === undefined ? [] : [{ ...problem, ...found, path: host.file.path }];
    });
  });
}

function findingsOf(rule: Rule, { file, snapshot }: Spoken, onTrouble?: OnTrouble): readonly Finding[] {
  return guarded({ rule: rule.id, path: file.path }, () => [...rule.check(file, snapshot)], [], onTrouble);
}

function problem(rule: Rule, finding: Finding, severity: Severity, file: SourceFile): Problem {
  return { ...finding, path: file.path, rule: rule.id, severity, aliases: rule.aliases };
}

/** A text with replaced bytes is still worth reading; one that never arrived is not. */
function damageOf(file: SourceFile, settings: Settings): readonly Problem[] {
  const level = file.damage === undefined ? undefined : levelOf(fileReadable, settings);
  if (level === undefined) return [];
  const chosen = settings.rules[fileReadable.id] !== undefined;
  const severity = chosen || isUnreadable(file) ? level : "warning";
  return [problem(fileReadable, { span: { start: 0, end: 0 }, message: `This file ${file.damage}` }, severity, file)];
}

function isUnreadable(file: SourceFile): boolean {
  return file.damage?.startsWith("cannot be read") ?? false;
}

function byPlace(a: Problem, b: Problem): number {
  const place = a.span.start - b.span.start || a.span.end - b.span.end;
  return place || severities.indexOf(a.severity) - severities.indexOf(b.severity);
}
