/** The digest by which Helm knows whether a Chart.lock is for the dependencies of a Chart.yaml. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import { plainOf } from "../../../schema/plain";
import { valueOf } from "../../../schema/scalar";
import { documents } from "../../../syntax/yaml/documents";
import { contentAt, resolved, type YamlContent, type YamlNode } from "../../../syntax/yaml/tree";
import { sha256 } from "./sha256";

/** What a lock says it is for; nothing where it says nothing. */
export const lockedDigest = memo((lock: SourceFile): string | undefined => {
  const digest = contentAt(rootOf(lock), ["digest"]);
  return digest?.kind === "scalar" && digest.text !== "" ? digest.text : undefined;
});

/** The digest of what is asked for and what is locked; nothing where it hangs on the names of the user's repositories. */
export function digestOf(chart: SourceFile, lock: SourceFile): string | undefined {
  const [asked, locked] = [dependenciesIn(chart), dependenciesIn(lock)];
  if (asked.some((each) => /^(?:@|alias:)/.test(textIn(each, "repository")))) return undefined;
  const text = JSON.stringify([asked, locked].map((list) => (list.length === 0 ? null : list.map(dependency))));
  return `sha256:${sha256(text.replace(/[<>&\u2028\u2029]/g, escaped))}`;
}

/** As Go writes JSON. */
function escaped(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function rootOf(file: SourceFile): YamlNode | undefined {
  return documents(file)[0]?.document.root;
}

function dependenciesIn(file: SourceFile): readonly YamlContent[] {
  const list = contentAt(rootOf(file), ["dependencies"]);
  return list?.kind === "list" ? list.items.flatMap((item) => resolved(item) ?? []) : [];
}

function textIn(node: YamlContent, key: string): string {
  const value = contentAt(node, [key]);
  return value?.kind === "scalar" && valueOf(value) !== null ? value.text : "";
}

/** The fields in Helm's own order; all but two are left out where they are empty. */
function dependency(node: YamlContent): Readonly<Record<string, unknown>> {
  const filled = (key: string, value: unknown) => (value === "" || value === false ? {} : { [key]: value });
  const list = (key: string) => {
    const items = contentAt(node, [key]);
    return items?.kind === "list" && items.items.length > 0 ? { [key]: items.items.map(plainOf) } : {};
  };
  return {
    name: textIn(node, "name"),
    ...filled("version", textIn(node, "version")),
    repository: textIn(node, "repository"),
    ...filled("condition", textIn(node, "condition")),
    ...list("tags"),
    ...filled("enabled", plainOf(contentAt(node, ["enabled"])) === true),
    ...list("import-values"),
    ...filled("alias", textIn(node, "alias")),
  };
}
