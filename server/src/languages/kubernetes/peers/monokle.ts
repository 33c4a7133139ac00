/** What `monokle.validation.yaml` says of our rules. Keys and values from Monokle's documentation. */
import { memo } from "../../../model/memo";
import type { RuleHead } from "../../../model/rule";
import type { RuleLevel } from "../../../model/settings";
import type { SourceFile } from "../../../model/source-file";
import { valueOf } from "../../../schema/scalar";
import { resolved, type YamlContent } from "../../../syntax/yaml/tree";
import { isSet, mapIn } from "../fields";
import { knownEntries } from "../unsure";
import type { Verdict } from "./kube-linter";
import { monokleId, monoklePlugin } from "./monokle-names";
import { rootsOf } from "./roots";

/** The name under which Monokle looks for its settings. */
export const monokleFiles = ["monokle.validation.yaml"];

/** A rule's own line, else whether its plugin is on. */
export function monokleVerdict(settings: SourceFile): Verdict {
  const { said, isOff } = readSettings(settings);
  return (rule, id) => {
    const value = said.get(id);
    if (value !== undefined) return levelOf(rule, value);
    return isOff(id) && rule.severity !== "error" ? "off" : undefined;
  };
}

const readSettings = memo((file: SourceFile) => {
  const [root] = rootsOf(file);
  const plugins = mapIn(root, "plugins");
  const rules = knownEntries(mapIn(root, "rules"));
  return {
    said: new Map(rules.map(({ key, value }) => [monokleId(key.text), firstOf(resolved(value))])),
    isOff: (id: string) => isSet(plugins, monoklePlugin(id) ?? "", false),
  };
});

/** A level may have settings behind it in a list. */
function firstOf(value: YamlContent | undefined): unknown {
  const first = value?.kind === "list" ? resolved(value.items[0]) : value;
  return first?.kind === "scalar" ? valueOf(first) : undefined;
}

function levelOf(rule: RuleHead, value: unknown): RuleLevel | undefined {
  if (value === false) return "off";
  if (value === true) return rule.severity;
  return value === "err" ? "error" : value === "warn" ? "warning" : undefined;
}
