/** The language of `.portolan/settings.json`: a mistake in the settings is a problem like any other. */
import type { Finding } from "../../model/finding";
import type { Language } from "../../model/language";
import type { Rule } from "../../model/rule";
import { defaultSettings, readSettings } from "../../model/settings";
import type { SourceFile } from "../../model/source-file";
import { parseJson } from "../../syntax/json";

/** Where a workspace folder keeps its settings. */
export const settingsPath = ".portolan/settings.json";

/** The language, given the ids that settings may name; asked late, because this language's own rule is one of them. */
export function settingsLanguage(ruleIds: () => ReadonlySet<string>): Language {
  return {
    id: "portolan-settings",
    claims: (file) => file.path.endsWith(`/${settingsPath}`),
    rules: [settingsValid(ruleIds)],
  };
}

function settingsValid(ruleIds: () => ReadonlySet<string>): Rule {
  return {
    id: "portolan/settings-valid",
    severity: "warning",
    profile: "essential",
    aliases: [],
    check: (file) => mistakesIn(file, ruleIds),
  };
}

function mistakesIn(file: SourceFile, ruleIds: () => ReadonlySet<string>): readonly Finding[] {
  const { value, keys, mistake } = parseJson(file.text);
  if (mistake !== undefined) return [mistake];
  const spanOf = (key: string) => keys.get(key) ?? { start: 0, end: file.text.length };
  const unknown = [...keys.keys()].filter((key) => !isSetting(key));
  return [
    ...unknown.map((key) => ({
      span: spanOf(key),
      message: `${key} is not a setting; rules, profile, kubernetes, helm, notes and format are`,
    })),
    ...readSettings(value, defaultSettings, ruleIds).mistakes.map(({ key, message }) => ({
      span: spanOf(key),
      message,
    })),
  ];
}

const known = new Set([
  ...["rules", "profile", "kubernetes", "kubernetes.version", "helm", "helm.version"],
  ...["notes", "notes.folders", "format", "format.enable", "$schema"],
]);

/** Names below `rules` are checked as rules; everything else is known here. */
function isSetting(key: string): boolean {
  return key.startsWith("rules.") || known.has(key);
}
