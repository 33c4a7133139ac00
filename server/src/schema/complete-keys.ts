/** The keys that a map may still get: required ones first, then the most used. */
import type { Proposal } from "../model/proposal";
import { scalarOf } from "../syntax/yaml/edits";
import type { Asked, Hint } from "./complete";
import { dashIndent, literally, writeLine } from "./complete-write";
import { type TypedPlace, typeInShort, valuesIn } from "./describe";
import type { Field, ObjectType, Type } from "./type";

/** A proposal before it is written at a place: its lines, indented from the left margin. */
export interface Lines extends Omit<Proposal, "edit"> {
  readonly lines: string;
}

/** The keys of an object or map in block style. */
export function mapKeys(asked: Asked, place: TypedPlace): readonly Lines[] {
  const { context, text } = asked;
  if (place.type.kind === "map") return entryLines(asked, place);
  const dash = dashIndent(text);
  return missing(asked, place).map((field) => ({
    ...keyProposal(asked, place, field),
    lines: context.hasColon ? keyText(asked, field.name) : keyText(asked, field.name) + opening(field.type, dash),
  }));
}

/** The keys of an object or map between braces. */
export function flowKeys(asked: Asked, place: TypedPlace): readonly Proposal[] {
  if (place.type.kind === "map")
    return entryLines(asked, place).map(({ lines, ...rest }) => ({ ...rest, edit: writeLine(asked, lines) }));
  return missing(asked, place).map((field) => {
    const key = keyText(asked, field.name);
    const written = literally(key) + (asked.context.hasColon ? "" : `: ${brackets(field.type)}`);
    return { ...keyProposal(asked, place, field), edit: writeLine(asked, written), snippet: true, filter: key };
  });
}

/** Whole entries of a map whose keys are the author's own, as far as they are known. */
function entryLines(asked: Asked, place: TypedPlace): readonly Lines[] {
  const { context } = asked;
  return asked
    .hints(context.path, place)
    .filter(({ value }) => !context.keys.includes(String(value)))
    .map((hint) => ({
      label: entryLabel(hint),
      kind: "value",
      lines: context.hasColon ? keyText(asked, String(hint.value)) : entryText(asked, hint),
      ...(hint.detail === undefined ? {} : { detail: hint.detail }),
      ...(hint.of === undefined ? { again: true } : {}),
    }));
}

function entryLabel({ value, of }: Hint): string {
  return of === undefined ? String(value) : `${value}: ${of}`;
}

function entryText(asked: Asked, { value, of = "" }: Hint): string {
  const text = of === "" ? "" : scalarOf(of, asked.json ? '"' : "");
  return `${keyText(asked, String(value))}: ${text}`;
}

function keyProposal(asked: Asked, place: TypedPlace, field: Field): Omit<Proposal, "edit"> {
  const at = { type: field.type, field, owner: owner(place), depth: 0 };
  const type = typeInShort(field.type, asked.wording);
  return {
    label: field.name,
    kind: "flag",
    detail: field.required ? `${type}, required` : type,
    ...asked.about([...asked.context.path, field.name], at),
    ...(hasMore(field.type) && !asked.context.hasColon ? { again: true } : {}),
  };
}

function missing(asked: Asked, place: TypedPlace): readonly Field[] {
  const type = owner(place);
  if (type === undefined) return [];
  const present = new Set(asked.context.keys);
  const fields = asked.order(type.name ?? "", type.fields.keys()).flatMap((name) => type.fields.get(name) ?? []);
  const free = fields.filter(({ name }) => !present.has(name));
  return [...free.filter(({ required }) => required), ...free.filter(({ required }) => !required)];
}

function owner({ type }: TypedPlace): ObjectType | undefined {
  return type.kind === "object" ? type : undefined;
}

function keyText({ context, json }: Asked, name: string): string {
  return json || context.quote === '"' ? JSON.stringify(name) : scalarOf(name, context.quote === "'" ? "'" : "");
}

function opening(type: Type, dash: number): string {
  if (type.kind === "object" || type.kind === "map") return ":\n  ";
  return type.kind === "list" ? `:\n${" ".repeat(dash)}- ` : ": ";
}

function brackets(type: Type): string {
  if (type.kind === "object" || type.kind === "map") return "{$1}";
  return type.kind === "list" ? "[$1]" : "";
}

/** True where there is something to propose for the value. */
function hasMore(type: Type): boolean {
  return type.kind !== "scalar" || type.scalar === "boolean" || valuesIn(type).length > 0;
}
