/** What a user may choose, as a value inside the snapshot. */
import { teamPrefix } from "./rule";
import { type Profile, profiles, type Severity, severities } from "./severity";

/** A rule's own level, or silence. */
export type RuleLevel = Severity | "off";

/** Every setting with its value. */
export interface Settings {
  /** Levels by rule id. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly profile: Profile;
  /** Folders of the user's notes, relative to each workspace folder. */
  readonly notesFolders: readonly string[];
  /** The version of the cluster that manifests are for, such as `1.34`. */
  readonly kubernetesVersion: string;
  /** The Pod Security Standard that pods shall keep whose namespace does not say. */
  readonly podSecurity: PodSecurity;
  /** Whether editors may ask for formatting. */
  readonly format: boolean;
  /** The Helm that charts are for. */
  readonly helmVersion: HelmVersion;
}

/** The versions of Helm that charts are written for. */
const helmVersions = ["3", "4"] as const;
/** One of them. */
export type HelmVersion = (typeof helmVersions)[number];

/** Levels that can be asked of all pods. */
const podSecurities = ["off", "baseline", "restricted"] as const;

/** One of them, or none. */
export type PodSecurity = (typeof podSecurities)[number];

/** What holds when nobody chose anything. */
export const defaultSettings: Settings = {
  rules: {},
  profile: "recommended",
  notesFolders: ["notes", ".portolan/notes"],
  kubernetesVersion: "1.36",
  podSecurity: "off",
  format: false,
  helmVersion: "4",
};

/** Settings read from untrusted data, and a sentence for each part that was left out. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly mistakes: readonly SettingsMistake[];
}

/** `key` is the dotted name of the setting at fault. */
export interface SettingsMistake {
  readonly key: string;
  readonly message: string;
}

/**
 * Reads `{ rules, profile, notes: { folders }, kubernetes: { version }, helm: { version } }` over `base`; what is wrong is named
 * and what is right is kept.
 */
export function readSettings(data: unknown, base: Settings, ruleIds: () => ReadonlySet<string>): SettingsReading {
  const mistakes: SettingsMistake[] = [];
  const wrong = (key: string, message: string) => void mistakes.push({ key, message });
  if (data === undefined || data === null) return { settings: base, mistakes };
  if (!isRecord(data)) {
    wrong("", "settings must be an object");
    return { settings: base, mistakes };
  }
  const notes = readGroup("notes", data.notes, '{ "folders": ["notes"] }', wrong);
  const kubernetes = readGroup("kubernetes", data.kubernetes, '{ "version": "1.34" }', wrong);
  const format = readGroup("format", data.format, '{ "enable": true }', wrong);
  const helm = readGroup("helm", data.helm, '{ "version": "4" }', wrong);
  const settings: Settings = {
    rules: { ...base.rules, ...readRules(data.rules, ruleIds, wrong) },
    profile: readOneOf("profile", data.profile, profiles, wrong) ?? base.profile,
    notesFolders: readFolders(notes.folders, wrong) ?? base.notesFolders,
    kubernetesVersion: readVersion(kubernetes.version, wrong) ?? base.kubernetesVersion,
    podSecurity: readOneOf("kubernetes.podSecurity", kubernetes.podSecurity, podSecurities, wrong) ?? base.podSecurity,
    format: readSwitch("format.enable", format.enable, wrong) ?? base.format,
    helmVersion: readOneOf("helm.version", helm.version, helmVersions, wrong) ?? base.helmVersion,
  };
  return { settings, mistakes };
}

type Wrong = (key: string, message: string) => void;

function readGroup(key: string, data: unknown, example: string, wrong: Wrong): Readonly<Record<string, unknown>> {
  if (isRecord(data)) return data;
  if (data !== undefined && data !== null) wrong(key, `${key} must be an object such as ${example}`);
  return {};
}

function readRules(data: unknown, ruleIds: () => ReadonlySet<string>, wrong: Wrong): Record<string, RuleLevel> {
  if (data === undefined || data === null) return {};
  if (!isRecord(data)) {
    wrong("rules", 'rules must be an object such as { "dockerfile/image-tagged": "off" }');
    return {};
  }
  const levels: readonly unknown[] = ["off", ...severities];
  const rules: Record<string, RuleLevel> = {};
  for (const [id, level] of Object.entries(data)) {
    if (!ruleIds().has(id) && !id.startsWith(teamPrefix))
      wrong(`rules.${id}`, `${id} is not a rule; \`portolan rules\` lists them`);
    else if (!levels.includes(level)) wrong(`rules.${id}`, `${id} must be one of ${levels.join(", ")}`);
    else rules[id] = level as RuleLevel;
  }
  return rules;
}

function readOneOf<T extends string>(key: string, data: unknown, all: readonly T[], wrong: Wrong): T | undefined {
  if (data === undefined || data === null) return undefined;
  const known = all.find((each) => each === data);
  if (known === undefined) wrong(key, `${key} must be one of ${all.join(", ")}`);
  return known;
}

function readFolders(data: unknown, wrong: Wrong): readonly string[] | undefined {
  if (data === undefined || data === null) return undefined;
  if (Array.isArray(data) && data.every((folder) => typeof folder === "string")) return data;
  wrong("notes.folders", 'notes.folders must be a list of folder names such as ["notes"]');
  return undefined;
}

function readVersion(data: unknown, wrong: Wrong): string | undefined {
  if (data === undefined || data === null) return undefined;
  if (typeof data === "string" && /^v?1\.\d{1,2}(?:\.\d+)?$/.test(data)) return data;
  wrong("kubernetes.version", 'kubernetes.version must be a text such as "1.34"');
  return undefined;
}

function readSwitch(key: string, data: unknown, wrong: Wrong): boolean | undefined {
  if (data === undefined || data === null) return undefined;
  if (typeof data === "boolean") return data;
  wrong(key, `${key} must be true or false`);
  return undefined;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
