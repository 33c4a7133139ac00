/** Whole manifests to start from: written by hand for the kinds people write, made of required fields for all others. */

import type { Kind } from "../../schema/kubernetes/kinds";
import { inOrder } from "../../schema/kubernetes/order";
import { typeOf } from "../../schema/kubernetes/types";
import type { Minor } from "../../schema/kubernetes/versions";
import type { Field, ObjectType, ScalarType, Type } from "../../schema/type";
import { accessTemplates } from "./templates/access";
import { configTemplates } from "./templates/config";
import { networkTemplates } from "./templates/network";
import { rareTemplates } from "./templates/rare";
import { workloadTemplates } from "./templates/workloads";

const written = new Map(
  Object.entries({
    ...workloadTemplates,
    ...networkTemplates,
    ...configTemplates,
    ...accessTemplates,
    ...rareTemplates,
  }),
);

/** The kinds with a template of their own, the most used first. */
export const templateKinds: readonly string[] = [...written.keys()];

/** A manifest in snippet syntax, without a line break at its end. */
export function manifest({ apiVersion, kind, type }: Kind, minor: Minor): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\n${snippet(written.get(kind) ?? required(type, minor))}`;
}

/** A manifest of a custom kind: what every object has, since its definition is read only when somebody asks for more. */
export function customManifest({ apiVersion, kind }: Pick<Kind, "apiVersion" | "kind">): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\n${snippet("metadata:\n  name: {1:name}\nspec:\n  $0")}`;
}

/** Our `{1:x}` as an editor's `${1:x}`. */
export function snippet(template: string): string {
  return template.replace(/\{(?=\d[:|}])/g, "${");
}

/** What every manifest begins with, and what is not ours to write. */
const head: ReadonlySet<string> = new Set(["apiVersion", "kind", "metadata", "status"]);

/** Deeper than any object with required fields goes before it repeats itself. */
const deepest = 6;

function required(type: string, minor: Minor): string {
  const root = typeOf(type, minor);
  const count = { next: 2 };
  const below = root === undefined ? [] : requiredLines(root, count, 0);
  const spec = root?.fields.get("spec");
  const isOpen = spec?.type.kind === "object" && !below.some((line) => line.startsWith("spec:"));
  const specLines = isOpen && spec.type.kind === "object" ? requiredLines(spec.type, count, 1) : [];
  const end = specLines.length > 0 ? specLines.map((line) => `  ${line}`) : ["  $0"];
  return ["metadata:", "  name: {1:name}", ...below, ...(isOpen ? ["spec:", ...end] : [])].join("\n");
}

interface Count {
  next: number;
}

function requiredLines(type: ObjectType, count: Count, depth: number): readonly string[] {
  const names = inOrder(type.name ?? "", type.fields.keys());
  const fields = names
    .flatMap((name) => type.fields.get(name) ?? [])
    .filter((field) => field.required && !(depth === 0 && head.has(field.name)));
  return fields.flatMap((field) => fieldLines(field, count, depth + 1));
}

function fieldLines({ name, type }: Field, count: Count, depth: number): readonly string[] {
  const below = depth > deepest ? [] : valueLines(type, count, depth);
  if (type.kind === "object" || type.kind === "list" || type.kind === "map")
    return below.length === 0 ? [`${name}: ${empty(type)}`] : [`${name}:`, ...below.map((line) => `  ${line}`)];
  return [`${name}: ${below.join("")}`];
}

function valueLines(type: Type, count: Count, depth: number): readonly string[] {
  if (type.kind === "object") return requiredLines(type, count, depth);
  if (type.kind === "list") {
    const lines = valueLines(type.item, count, depth);
    return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
  }
  if (type.kind !== "scalar") return [];
  const values = type.values?.filter((value) => value !== "") ?? [];
  if (values.length > 1) return [`{${count.next++}|${values.join(",")}|}`];
  return [`{${count.next++}:${values[0] ?? example(type)}}`];
}

function example({ scalar, format }: ScalarType): string {
  if (format === "date-time") return "2026-01-01T00:00:00.000000Z";
  if (scalar === "boolean") return "true";
  if (scalar === "quantity") return "1";
  return scalar === "string" ? "text" : "1";
}

function empty(type: Type): string {
  return type.kind === "list" ? "[]" : "{}";
}
