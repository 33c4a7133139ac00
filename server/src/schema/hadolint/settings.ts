/** What hadolint's settings file says: facts that hang on its text. Keys and words from hadolint's documentation. */
import { foldersAbove } from "../../model/folders";
import { memo } from "../../model/memo";
import type { RuleLevel } from "../../model/settings";
import type { Severity } from "../../model/severity";
import type { Snapshot } from "../../model/snapshot";
import { baseName, type SourceFile } from "../../model/source-file";
import { documents } from "../../syntax/yaml/documents";
import { contentAt, entries, resolved, type YamlContent, type YamlScalar } from "../../syntax/yaml/tree";

/** The forms a label's value may be asked to have. */
export const labelTypes = ["text", "url", "rfc3339", "spdx", "hash", "semver", "email"] as const;

/** One of them. */
export type LabelType = (typeof labelTypes)[number];

/** Only what decides about findings. */
export interface HadolintSettings {
  /** Levels by hadolint's names in lower case, such as `dl3006`. */
  readonly levels: ReadonlyMap<string, RuleLevel>;
  /** Registries that images may come from, with `*` at either end; none means all. */
  readonly trustedRegistries: readonly string[];
  /** The form of each label that must be there. */
  readonly labels: ReadonlyMap<string, LabelType>;
  /** True when no other labels may be there. */
  readonly strictLabels: boolean;
}

/** What `override` calls the levels. */
export const overrides: Readonly<Record<string, Severity>> = {
  error: "error",
  warning: "warning",
  info: "information",
  style: "hint",
};

/** What the file may say. */
export const settingKeys = [
  "disable-ignore-pragma",
  "failure-threshold",
  "format",
  "ignored",
  "label-schema",
  "no-color",
  "no-fail",
  "override",
  "strict-labels",
  "trustedRegistries",
];

/** True for hadolint's settings in a project; without the dot at its start a name is not enough. */
export function isHadolintFile(file: SourceFile): boolean {
  const name = baseName(file.path);
  return /^\.hadolint\.ya?ml$/.test(name) || (/^hadolint\.ya?ml$/.test(name) && saysSomething(file));
}

const saysSomething = memo((file: SourceFile): boolean => {
  const root = rootOf(file);
  return root?.kind === "map" && root.entries.some(({ key }) => settingKeys.includes(key.text));
});

/** The settings that hold for a file: those of the nearest folder that has any, within the workspace. */
export function hadolintSettings(snapshot: Snapshot, path: string): HadolintSettings | undefined {
  for (const folder of foldersAbove(snapshot, path))
    for (const name of names) {
      const file = snapshot.files.get(`${folder}/${name}`);
      if (file !== undefined && isHadolintFile(file)) return settingsIn(file);
    }
  return undefined;
}

const names = [".hadolint.yaml", ".hadolint.yml", "hadolint.yaml", "hadolint.yml"];

/** The texts at a key: one, or a list of them. */
export function textsAt(root: YamlContent | undefined, path: readonly string[]): readonly YamlScalar[] {
  const content = contentAt(root, path);
  const items = content?.kind === "list" ? content.items.map(resolved) : [content];
  return items.flatMap((item) => (item?.kind === "scalar" && item.text !== "" ? [item] : []));
}

/** The document of a settings file. */
export function rootOf(file: SourceFile): YamlContent | undefined {
  return resolved(documents(file)[0]?.document.root);
}

const settingsIn = memo((file: SourceFile): HadolintSettings => {
  const root = rootOf(file);
  return {
    levels: levelsIn(root),
    trustedRegistries: textsAt(root, ["trustedRegistries"]).map(({ text }) => text),
    labels: labelsIn(root),
    strictLabels: textsAt(root, ["strict-labels"])[0]?.text === "true",
  };
});

/** What is ignored stays so under any override. */
function levelsIn(root: YamlContent | undefined): ReadonlyMap<string, RuleLevel> {
  const levels = new Map<string, RuleLevel>();
  for (const [name, severity] of Object.entries(overrides))
    for (const { text } of textsAt(root, ["override", name])) levels.set(text.toLowerCase(), severity);
  for (const { text } of textsAt(root, ["ignored"])) levels.set(text.toLowerCase(), "off");
  return levels;
}

function labelsIn(root: YamlContent | undefined): ReadonlyMap<string, LabelType> {
  const schema = contentAt(root, ["label-schema"]);
  if (schema?.kind !== "map") return new Map();
  return new Map(
    entries(schema).flatMap(({ key, value }) => {
      const text = resolved(value);
      const type = labelTypes.find((each) => text?.kind === "scalar" && (text.text || "text") === each);
      return type === undefined ? [] : [[key.text, type] as const];
    }),
  );
}
