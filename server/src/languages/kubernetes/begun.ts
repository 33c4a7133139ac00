/** Files that are about to become manifests: completion is wanted before they are any. */
import { memo } from "../../model/memo";
import { baseName, type SourceFile } from "../../model/source-file";
import { groupVersionsOf, kinds } from "../../schema/kubernetes/kinds";

/** True for YAML with nothing in it but comments and a word, or with a head that Kubernetes would have, half typed or whole. */
export const isBegun = memo((file: SourceFile): boolean => {
  if (!/\.ya?ml$/i.test(file.path) && file.languageId !== "yaml") return false;
  return baseName(file.path) !== "Chart.yaml" && (isBlank(file.text) || hasHead(file.text));
});

function isBlank(text: string): boolean {
  if (text.length > 5000) return false;
  const lines = text.split("\n").filter((line) => !/^\s*(?:#.*|---\s*)?$/.test(line));
  return lines.length === 0 || (lines.length === 1 && /^\s*[\w-]{1,40}\s*$/.test(lines[0] ?? ""));
}

function hasHead(text: string): boolean {
  const version = /^apiVersion:[ \t]*(\S*)/m.exec(text)?.[1];
  const kind = /^kind:[ \t]*(\S*)/m.exec(text)?.[1];
  if (version !== undefined) return /^[\w.-]+\/v\d\w*$/.test(version) || startsOne(groupVersionsOf(), version);
  return kind !== undefined && startsOne(kindNames(), kind);
}

function startsOne(names: readonly string[], typed: string): boolean {
  return names.some((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
}

function kindNames(): readonly string[] {
  return kinds().map(({ kind }) => kind);
}
