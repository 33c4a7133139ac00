/** What makes a JSON Schema one that cannot be used: keywords with values that they do not take. */
import type { Span } from "../../model/span";
import { readPattern } from "../../syntax/regexp/parse";
import {
  entries,
  resolved,
  type YamlContent,
  type YamlEntry,
  type YamlNode,
  type YamlScalar,
} from "../../syntax/yaml/tree";
import { isText, items, keywords, schema, schemas, table } from "./keywords";
import { referred, type SchemaDocument } from "./schema";

/** A place and what is wrong there. */
export interface SchemaMistake {
  readonly span: Span;
  readonly message: string;
}

/** All mistakes of a schema file; of one whose dialect is older than draft 6 or unknown, nothing is said. */
export function* schemaFileMistakes(document: SchemaDocument, root: YamlNode | undefined): Generator<SchemaMistake> {
  const node = resolved(root);
  if (node === undefined || (document.draft ?? 0) < 6) return;
  if (schema.fits(node)) yield* inSchema(document, node);
  else yield { span: { start: node.start, end: node.start + 1 }, message: `A schema file must be ${schema.wanted}` };
}

function* inSchema(document: SchemaDocument, written: YamlNode | undefined): Generator<SchemaMistake> {
  const node = resolved(written);
  if (node?.kind !== "map") return;
  for (const entry of entries(node)) yield* inKeyword(document, entry);
}

function* inKeyword(document: SchemaDocument, { key, value }: YamlEntry): Generator<SchemaMistake> {
  const node = resolved(value);
  const form = keywords.get(key.text);
  const span = { start: key.start, end: key.end };
  if (node === undefined) return;
  if (form?.fits(node) === false) yield { span, message: `${key.text} must be ${form.wanted}` };
  else if (form === items && node.kind === "list" && document.draft === 2020)
    yield { span, message: "items must be one schema in draft 2020-12: a list of them is called prefixItems there" };
  else if (key.text === "type") yield* inType(node);
  else if (key.text === "$ref") yield* inReference(document, node);
  else if (key.text === "pattern" && node.kind === "scalar") yield* inPattern(node);
  else if (form === table && node.kind === "map")
    for (const each of entries(node)) yield* member(document, each, key.text);
  else if (node.kind === "list" && (form === schemas || form === items))
    for (const each of node.items) yield* inSchema(document, each);
  else if (form === schema || form === items) yield* inSchema(document, node);
}

function* member(document: SchemaDocument, { key, value }: YamlEntry, owner: string): Generator<SchemaMistake> {
  if (owner === "patternProperties") yield* inPattern(key);
  const node = resolved(value);
  if (node === undefined || schema.fits(node)) yield* inSchema(document, node);
  else yield { span: { start: key.start, end: key.end }, message: `${key.text} must be ${schema.wanted}` };
}

const types: ReadonlySet<string> = new Set(["array", "boolean", "integer", "null", "number", "object", "string"]);

function* inType(node: YamlContent): Generator<SchemaMistake> {
  for (const each of node.kind === "list" ? node.items : [node]) {
    if (each.kind === "scalar" && types.has(each.text) && isText(each)) continue;
    const span = { start: each.start, end: each.end };
    yield { span, message: "There is no such type: array, boolean, integer, null, number, object, string are" };
  }
}

function* inReference(document: SchemaDocument, node: YamlContent): Generator<SchemaMistake> {
  if (node.kind !== "scalar" || !/^#\//.test(node.text) || referred(document, node.text) !== undefined) return;
  yield {
    span: { start: node.start, end: node.end },
    message: `This file has nothing at ${node.text}, so that no value can be held against it`,
  };
}

/** Helm reads patterns as Go does, without looking ahead or behind. */
function* inPattern({ text: written, start, end }: YamlScalar): Generator<SchemaMistake> {
  const pattern = readPattern(written);
  if ("message" in pattern) yield { span: { start, end }, message: pattern.message };
}
