/** Writing a missing value into a file of values. */
import type { Edit } from "../../model/edit";
import type { SourceFile } from "../../model/source-file";
import { documents } from "../../syntax/yaml/documents";
import { lineStart } from "../../syntax/yaml/lines";
import { entryOf, type YamlMap, type YamlNode } from "../../syntax/yaml/tree";

/** The edit that gives a value, as YAML has it behind its colon, at the path; nothing where the file has something on the way that is no block of keys. */
export function addValue(
  file: SourceFile,
  path: readonly string[],
  value = '""',
): (Edit & { readonly path: string }) | undefined {
  const [first] = documents(file);
  const root = first?.document.root;
  if (root === undefined) return insertion(file, file.text.length, "", path, value);
  let here: YamlNode = root;
  let rest = path;
  for (let next = step(here, rest); next !== undefined && rest.length > 1; next = step(here, rest))
    [here, rest] = [next, rest.slice(1)];
  if (here.kind !== "map" || here.flow || entryOf(here, rest[0] ?? "") !== undefined) return undefined;
  const start = first?.start ?? 0;
  return insertion(file, start + endOf(here), marginOf(file.text, start + here.start), rest, value);
}

function step(node: YamlNode, [key = ""]: readonly string[]): YamlNode | undefined {
  return node.kind === "map" ? entryOf(node, key)?.value : undefined;
}

function endOf(map: YamlMap): number {
  return map.entries.at(-1)?.end ?? map.end;
}

function marginOf(text: string, at: number): string {
  return text.slice(lineStart(text, at), at).replace(/[^ ]/g, " ");
}

/** A line of its own after the line of `at`. */
function insertion(
  file: SourceFile,
  at: number,
  margin: string,
  keys: readonly string[],
  value: string,
): Edit & { path: string } {
  const found = file.text.indexOf("\n", Math.max(0, at - (file.text[at - 1] === "\n" ? 1 : 0)));
  const place = found < 0 ? file.text.length : found + 1;
  const lineBreak = file.text.includes("\r\n") ? "\r\n" : "\n";
  const open = found < 0 && file.text !== "" ? lineBreak : "";
  const text = valueLines(keys, value)
    .replace(/^(?=.)/gm, margin)
    .replaceAll("\n", lineBreak);
  return { path: file.path, span: { start: place, end: place }, text: open + text };
}

/** The lines that give a value at a path; a value that begins with a line break goes below its key. */
export function valueLines(keys: readonly string[], value: string): string {
  const below = value.startsWith("\n") ? value.replace(/\n(?=.)/g, `\n${"  ".repeat(keys.length - 1)}`) : ` ${value}`;
  return `${keys.map((key, index) => `${"  ".repeat(index)}${key}:`).join("\n")}${below}\n`;
}
