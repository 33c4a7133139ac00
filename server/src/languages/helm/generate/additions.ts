/** What a schema that is written by hand lacks: properties only, since what is written wins. */
import type { Edit } from "../../../model/edit";
import { isKeywords, type Keywords } from "../../../schema/json-schema/schema";
import { lineStart } from "../../../syntax/yaml/lines";
import { contentAt, entryOf, type YamlMap } from "../../../syntax/yaml/tree";

/** The edits that add what is wanted; the root is the text's own. */
export function additions(text: string, root: YamlMap, wanted: Keywords): readonly Edit[] {
  return [...inSchema({ text, unit: unitOf(text), lineBreak: text.includes("\r\n") ? "\r\n" : "\n" }, root, wanted)];
}

/** A text as new as its author would write it. */
export function freshSchema(wanted: Keywords): string {
  return `${JSON.stringify(wanted, null, 2)}\n`;
}

interface Style {
  readonly text: string;
  readonly unit: string;
  readonly lineBreak: string;
}

/** Tables that are described in other ways as well are their author's. */
const byHand = ["$ref", "additionalProperties", "allOf", "anyOf", "if", "oneOf", "patternProperties"];

function* inSchema(style: Style, schema: YamlMap, { properties }: Keywords): Generator<Edit> {
  if (!isKeywords(properties) || !isOpen(schema)) return;
  const known = contentAt(schema, ["properties"]);
  if (known === undefined) yield insertion(style, schema, { properties });
  if (known?.kind !== "map") return;
  const missing: [string, unknown][] = [];
  for (const [key, wanted] of Object.entries(properties)) {
    const there = contentAt(known, [key]);
    if (entryOf(known, key) === undefined) missing.push([key, wanted]);
    else if (there?.kind === "map" && isKeywords(wanted)) yield* inSchema(style, there, wanted);
  }
  if (missing.length > 0) yield insertion(style, known, Object.fromEntries(missing));
}

/** A closed table gets what is missing: without it, the values themselves would be refused. */
function isOpen(schema: YamlMap): boolean {
  const type = contentAt(schema, ["type"]);
  if (type?.kind === "scalar" && type.text !== "object") return false;
  return byHand.every((keyword) => {
    const value = contentAt(schema, [keyword]);
    return value === undefined || (keyword === "additionalProperties" && value.kind === "scalar");
  });
}

/** Entries behind the last one, or between the braces. */
function insertion({ text, unit, lineBreak }: Style, map: YamlMap, added: Keywords): Edit {
  const last = map.entries.at(-1);
  const outer = /^\s*/.exec(text.slice(lineStart(text, map.start)))?.[0] ?? "";
  const margin = outer + unit;
  const lines = JSON.stringify(added, null, unit).split("\n").slice(1, -1);
  const body = lines.map((line) => lineBreak + outer + line).join("");
  if (last === undefined) return { span: { start: map.start, end: map.end }, text: `{${body}${lineBreak}${outer}}` };
  const isAlone = text.slice(lineStart(text, last.start), last.start).trim() === "";
  const closing = isAlone ? "" : lineBreak + margin.slice(unit.length);
  return { span: { start: last.end, end: isAlone ? last.end : map.end - 1 }, text: `,${body}${closing}` };
}

/** How far a nested line is indented. */
function unitOf(text: string): string {
  return /\n([ \t]+)"/.exec(text)?.[1] ?? "  ";
}
