/** Values as a JSON Schema sees them. */
import type { YamlContent } from "../../syntax/yaml/tree";
import { valueOf } from "../scalar";
import type { Value } from "../type";
import { isKeywords } from "./schema";

/** A value: a table, a list or a single value, however it came about. */
export interface Instance<T> {
  /** Nothing where a key stands alone, which is null. */
  readonly node: YamlContent | undefined;
  readonly members: ReadonlyMap<string, T> | undefined;
  readonly items?: readonly T[];
}

/** What JSON Schema calls its types. */
export type TypeName = "array" | "boolean" | "null" | "number" | "object" | "string";

/** A single value; nothing for tables and lists. */
export function scalarOf({ node, members, items }: Instance<unknown>): Value | undefined {
  if (members !== undefined || items !== undefined) return undefined;
  if (node === undefined) return null;
  return node.kind === "scalar" ? valueOf(node) : undefined;
}

/** What a value is; nothing for one too deep to look at. */
export function typeOfInstance(value: Instance<unknown>): TypeName | undefined {
  if (value.members !== undefined) return "object";
  if (value.items !== undefined) return "array";
  const scalar = scalarOf(value);
  if (scalar === undefined) return undefined;
  return scalar === null ? "null" : typeOfValue(scalar);
}

function typeOfValue(value: string | number | boolean): TypeName {
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "string";
}

/** A text that is the same for equal values; nothing for one too large to compare. */
export function canonical<T extends Instance<T>>(value: T): string | undefined {
  return textOf(value, { left: mostCompared });
}

/** What aliases repeat is as large as it looks. */
const mostCompared = 2000;

function textOf<T extends Instance<T>>(value: T, budget: { left: number }): string | undefined {
  if (budget.left-- <= 0) return undefined;
  const { members, items } = value;
  if (members === undefined && items === undefined) return JSON.stringify(scalarOf(value) ?? null);
  const parts: string[] = [];
  for (const [key, part] of members ?? (items ?? []).entries()) {
    const text = textOf(part, budget);
    if (text === undefined) return undefined;
    parts.push(members === undefined ? text : `${JSON.stringify(key)}:${text}`);
  }
  return members === undefined ? `[${parts.join()}]` : `{${parts.sort().join()}}`;
}

/** The same for what a schema says. */
export function canonicalJson(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(canonicalJson).join()}]`;
  if (!isKeywords(json)) return JSON.stringify(json) ?? "null";
  const parts = Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`);
  return `{${parts.sort().join()}}`;
}
