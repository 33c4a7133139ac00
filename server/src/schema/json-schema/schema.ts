/** A JSON Schema as data: what holds at a place of it, and where its references lead. */
import { memo } from "../../model/memo";
import { type SourceFile, unescapedPath } from "../../model/source-file";

/** The keywords of a schema that is neither `true` nor `false`. */
export type Keywords = Readonly<Record<string, unknown>>;

/** A whole schema file. */
export interface SchemaDocument {
  readonly root: unknown;
  /** False up to draft 7, where what stands beside a `$ref` does not count. */
  readonly besideReference: boolean;
}

/** What a file says, or nothing where it is no JSON. */
export const schemaDocument = memo(({ text }: SourceFile): SchemaDocument | undefined => {
  const root = parsed(text);
  if (root === undefined) return undefined;
  const dialect = isKeywords(root) ? root.$schema : undefined;
  return { root, besideReference: !(typeof dialect === "string" && /draft-0?[3-7]\b/.test(dialect)) };
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True for a table of JSON. */
export function isKeywords(schema: unknown): schema is Keywords {
  return typeof schema === "object" && schema !== null && !Array.isArray(schema);
}

/** The value of a keyword, where it is a table: its own entries alone. */
export function tableIn(schema: Keywords, keyword: string): ReadonlyMap<string, unknown> {
  const found = schema[keyword];
  return new Map(isKeywords(found) ? Object.entries(found) : []);
}

/** The value of a keyword, where it is a list. */
export function listIn(schema: Keywords, keyword: string): readonly unknown[] {
  const found: unknown = schema[keyword];
  return Array.isArray(found) ? found : [];
}

/** The texts in a list. */
export function textsIn(schema: Keywords, keyword: string): readonly string[] {
  return listIn(schema, keyword).filter((each) => typeof each === "string");
}

/** Where a `$ref` leads inside its file; nothing for one that leads elsewhere, or goes by a name. */
export function referred({ root }: SchemaDocument, reference: unknown): { readonly schema: unknown } | undefined {
  if (typeof reference !== "string" || !/^#(?:\/|$)/.test(reference)) return undefined;
  let here = root;
  for (const step of reference.split("/").slice(1).map(stepOf)) {
    const table: unknown = Array.isArray(here) ? { ...here } : here;
    if (!isKeywords(table) || !Object.hasOwn(table, step)) return undefined;
    here = table[step];
  }
  return { schema: here };
}

function stepOf(escaped: string): string {
  return unescapedPath(escaped).replaceAll("~1", "/").replaceAll("~0", "~");
}
