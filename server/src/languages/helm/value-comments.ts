/** What comments in a file of values say about its keys, in the forms of helm-docs, readme-generator and the schema generators. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { lineEnd, lineStart } from "../../syntax/yaml/lines";

/** What is said about a key. */
export interface ValueComment {
  /** In one line; empty where nothing is said. */
  readonly words: string;
  /** As helm-docs has it: `# -- (int) How many`. */
  readonly type?: string;
  /** The lines of `# @schema` blocks, or its parts behind a semicolon, as YAML. */
  readonly schema: readonly string[];
}

/** The comment about the key that starts at a place; a path that readme-generator describes is found wherever that is. */
export function valueComment(file: SourceFile, start: number, path: readonly string[]): ValueComment {
  const { words, schema } = parted(linesAbove(file.text, start));
  const behind = /#\s*@schema\s+(.+)$/.exec(file.text.slice(start, lineEnd(file.text, start)))?.[1];
  const all = [...schema, ...(behind === undefined ? [] : parts(behind))];
  const param = params(file).get(path.join("."));
  if (param !== undefined) return { words: param, schema: all };
  const text = plainWords(words);
  const type = /^\((\w+)\)\s*/.exec(text);
  if (type?.[1] === undefined) return { words: text, schema: all };
  return { words: text.slice(type[0].length), type: type[1], schema: all };
}

/** The comment lines right above a place, without their marks, in their order. */
function linesAbove(text: string, offset: number): readonly string[] {
  const lines: string[] = [];
  let line = lineStart(text, offset);
  const margin = text.slice(line, offset);
  while (line > 0 && lines.length < mostLines) {
    line = lineStart(text, line - 1);
    const comment = /^([ \t]*)#+[ \t]?(.*)/.exec(text.slice(line, lineEnd(text, line)));
    if (comment === null || comment[1] !== margin) break;
    lines.unshift((comment[2] ?? "").trimEnd());
  }
  return lines;
}

const mostLines = 60;

/** What stands between two `@schema` lines, or behind one, and the rest. */
function parted(lines: readonly string[]): { readonly words: readonly string[]; readonly schema: readonly string[] } {
  const words: string[] = [];
  const schema: string[] = [];
  let inside = false;
  for (const line of lines) {
    const [mark, rest = ""] = /^\s*@schema\b\s*(.*)$/.exec(line) ?? [];
    if (mark === undefined) (inside ? schema : words).push(line);
    else if (rest === "") inside = !inside;
    else schema.push(...parts(rest));
  }
  return { words, schema };
}

/** `type:[string, null];minimum:0` as lines of YAML. */
function parts(text: string): readonly string[] {
  return text.split(";").map((part) => part.trim().replace(/^([\w$]+):(?=\S)/, "$1: "));
}

/** From the last `--` on, where there is one, without what other tools read; at most six lines. */
function plainWords(lines: readonly string[]): string {
  const start = lines.findLastIndex((line) => /^\s*--/.test(line));
  const own = lines.slice(Math.max(0, start)).map((line) => line.replace(/^\s*--\s*/, "").trim());
  return own
    .filter(
      (line) => !/^@(?:section|ignored|raw|notationType|param|extra|skip|descriptionStart|descriptionEnd)\b/.test(line),
    )
    .slice(-6)
    .join(" ")
    .trim();
}

/** `## @param image.tag [nullable] The tag`, by path; a step into a list is `*` here. */
const params = memo(({ text }: SourceFile): ReadonlyMap<string, string> => {
  const found = text.matchAll(/^[ \t]*#+[ \t]*@(?:param|extra)[ \t]+(\S+)[ \t]*(?:\[[^\]\n]*\][ \t]*)?([^\n]*)/gm);
  return new Map([...found].map(([, path = "", words = ""]) => [path.replace(/\[\d+\]/g, ".*"), words.trim()]));
});

/** The keys that comments show, as `# key:` or in a `@param a.key`: somebody may set them. */
export const commentedKeys = memo((file: SourceFile): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const [line] of file.text.matchAll(/#[^\n]*/g)) {
    for (const [, key = ""] of line.matchAll(/([\w-]+)["']?\s*:/g)) found.add(key);
    for (const [, path = ""] of line.matchAll(/@(?:param|extra|skip)\s+([\w.[\]-]+)/g))
      for (const key of path.split(/[.[\]]+/)) found.add(key);
  }
  return found;
});
