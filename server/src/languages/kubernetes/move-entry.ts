/** Moves an entry into another map of its object, with its lines and at the right depth. */
import type { Edit } from "../../model/edit";
import { slice } from "../../model/span";
import type { YamlDocument } from "../../syntax/yaml/document";
import { insertEntry, removeEntry } from "../../syntax/yaml/edits";
import { lineStart } from "../../syntax/yaml/lines";
import { entryOf, resolved, type YamlEntry, type YamlMap, type YamlNode, type YamlPath } from "../../syntax/yaml/tree";

/** Edits that take an entry out of a map and put it at a path below the root; nothing where that is not one clear place. */
export function moveEntry(
  document: YamlDocument,
  root: YamlMap,
  from: YamlMap,
  entry: YamlEntry,
  to: YamlPath,
): readonly Edit[] | undefined {
  const target = mapAt(root, to.slice(0, -1));
  if (target === undefined || target === from || target.flow || from.flow || target.entries.length === 0)
    return undefined;
  if (entryOf(target, entry.key.text) !== undefined || !from.entries.includes(entry)) return undefined;
  if (from.entries.length < 2 || (entry.start <= target.start && target.end <= entry.end)) return undefined;
  const first = from.entries[0] === entry;
  if (first && lineStart(document.text, from.start) + columnOf(document.text, from.start) !== from.start)
    return undefined;
  return joined(insertion(document, target, entry), removeEntry(document, from, entry));
}

/** An entry at the very end of the target stays on its lines. */
function joined(insertion: Edit, removal: Edit): readonly Edit[] {
  const at = insertion.span.start;
  if (at < removal.span.start || removal.span.end < at) return [insertion, removal];
  return [{ span: removal.span, text: `${insertion.text.replace(/^\r?\n/, "")}\n` }];
}

function insertion(document: YamlDocument, target: YamlMap, entry: YamlEntry): Edit {
  const { text } = document;
  const lines = slice(text, entry).split(/\r?\n/);
  const by = columnOf(text, target.start) - columnOf(text, entry.start);
  const { span, text: key } = insertEntry(document, target, "", "");
  const margin = key.replace(/\S.*$/s, "");
  const moved = lines.map((line, index) => (index === 0 ? line : shifted(line, by)));
  return { span, text: margin + moved.join("\n") };
}

function shifted(line: string, by: number): string {
  if (line.trim() === "") return line;
  return by >= 0 ? " ".repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), "");
}

/** The map at a path; `[]` means the only item of a list. */
function mapAt(root: YamlMap, path: YamlPath): YamlMap | undefined {
  let here: YamlNode | undefined = root;
  for (const step of path) {
    if (here?.kind === "map") here = entryOf(here, String(step))?.value;
    else if (here?.kind !== "list") return undefined;
    else if (typeof step === "number") here = here.items[step];
    else here = here.items.length === 1 ? here.items[0] : undefined;
  }
  const map = here?.kind === "alias" ? undefined : resolved(here);
  return map?.kind === "map" ? map : undefined;
}

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}
