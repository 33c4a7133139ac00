/** What `.kube-linter.yaml` says of our rules. Keys and their order of precedence from kube-linter's documentation. */
import { memo } from "../../../model/memo";
import type { RuleHead } from "../../../model/rule";
import type { RuleLevel } from "../../../model/settings";
import { folderOf, pathFrom, type SourceFile } from "../../../model/source-file";
import { glob } from "../../../syntax/dockerignore/glob";
import { isSet, mapIn, scalarsIn } from "../fields";
import { rootsOf } from "./roots";

/** The names under which kube-linter looks for its settings, the first one first. */
export const kubeLinterFiles = [".kube-linter.yaml", ".kube-linter.yml"];

/** The level of a rule by one of kube-linter's names for it; nothing where the settings leave it as it is. */
export type Verdict = (rule: RuleHead, name: string) => RuleLevel | undefined;

/** What the settings in a file say about the file at a path: what is not looked at, then what is excluded, included, or all. */
export function kubeLinterVerdict(settings: SourceFile, path: string): Verdict {
  const { exclude, include, ignores, all, only } = readSettings(settings);
  const ignored = ignores(path);
  return (rule, name) => {
    if (ignored) return rule.severity === "error" ? undefined : "off";
    if (exclude.has(name)) return "off";
    if (all || include.has(name)) return rule.severity;
    return only && rule.severity !== "error" ? "off" : undefined;
  };
}

const readSettings = memo((file: SourceFile) => {
  const checks = mapIn(rootsOf(file)[0], "checks");
  const textsIn = (field: string) => scalarsIn(checks, field).map(({ text }) => text);
  const patterns = textsIn("ignorePaths").flatMap((each) => glob(whole(file, each), "folders") ?? []);
  return {
    exclude: new Set(textsIn("exclude")),
    include: new Set(textsIn("include")),
    ignores: (path: string) => patterns.some((matches) => matches(path)),
    all: isSet(checks, "addAllBuiltIn", true),
    only: isSet(checks, "doNotAutoAddDefaults", true),
  };
});

/** Patterns count from where kube-linter is started, which is where its settings are. */
function whole({ path }: SourceFile, pattern: string): string {
  return /^[/~]/.test(pattern) ? pattern : pathFrom(folderOf(path), pattern);
}
