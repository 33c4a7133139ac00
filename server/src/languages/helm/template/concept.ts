/** The concept at a place in a template. */
import type { Concept } from "../../../model/concept";
import type { Snapshot } from "../../../model/snapshot";
import { relativeTo, type SourceFile } from "../../../model/source-file";
import { type Span, shift, touches } from "../../../model/span";
import { functions, signatureOf } from "../../../schema/helm/functions";
import { objects } from "../../../schema/helm/objects";
import type { Action, Field, FunctionName, Operand } from "../../../syntax/gotemplate/tree";
import { operandsIn } from "../../../syntax/gotemplate/walk";
import { chartFolderOf } from "../chart/layout";
import { definedIn, innerSpan, templateSet, usedIn } from "./named";
import { tagAt } from "./tags";
import { variables } from "./variables";

/** Keywords, functions, objects, variables, names of templates, and the braces with their trim markers. */
export function templateConcept(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const tag = tagAt(file, offset) ?? tagAt(file, offset - 2);
  if (tag === undefined) return undefined;
  const { start } = tag.span;
  const inside = (found: Concept | undefined) => found && { ...found, span: shift(found.span, start) };
  return (
    named(file, offset, snapshot) ??
    inside(keyword(tag.action, offset - start)) ??
    declared(file, offset) ??
    inside(operand(tag.action, offset - start)) ??
    inside(brace(tag.action, offset - start))
  );
}

/** What `include`, `template`, `define` or `block` names. */
function named(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const names = [...definedIn(file).map(({ name }) => name), ...usedIn(file)];
  const found = names.find(({ span }) => touches(span, offset));
  if (found === undefined) return undefined;
  const folder = chartFolderOf(snapshot.paths, file.path)?.folder ?? "";
  const defined = templateSet(snapshot, file.path)?.byName.get(found.value) ?? [];
  const places = defined.map(({ file: { path }, name: { span } }) => ({
    text: `Defined in ${relativeTo(folder, path)}`,
    path,
    offset: span.start,
  }));
  const title = `"${found.value}"`;
  return { key: "helm/named-templates", span: innerSpan(found), title, instance: true, terms: [found.value], places };
}

function keyword({ kind, text, keyword: span }: Action, place: number): Concept | undefined {
  if (kind === "comment") return { key: "helm/comments", span: { start: 0, end: text.length } };
  if (span === undefined || !touches(span, place)) return undefined;
  return { key: kind === "template" ? "helm/template-action" : `helm/${kind}`, span };
}

function declared(file: SourceFile, offset: number): Concept | undefined {
  const found = variables(file).find(({ span }) => touches(span, offset));
  return found && variableConcept(found.name, found.span);
}

function operand(action: Action, place: number): Concept | undefined {
  const found = operandsIn(action).findLast(({ span }) => touches(span, place));
  return found && operandConcept(found, place);
}

function operandConcept(found: Operand, offset: number): Concept | undefined {
  if (found.kind === "function" && touches(found.nameSpan, offset)) return functionConcept(found);
  if (found.kind !== "dot" && found.kind !== "variable") return undefined;
  if (found.kind === "variable" && found.name !== "$" && touches(found.nameSpan, offset))
    return variableConcept(found.name, found.nameSpan);
  const field = found.fields.findIndex(({ span }) => touches({ start: span.start - 1, end: span.end }, offset));
  if (field >= 0) return fieldConcept(found.fields, field);
  return { key: "helm/root-context", span: found.kind === "variable" ? found.nameSpan : found.span, terms: [] };
}

function variableConcept(name: string, span: Span): Concept {
  return { key: "helm/variables", span, title: name, instance: true, terms: [name] };
}

function functionConcept({ name, nameSpan: span }: FunctionName): Concept | undefined {
  const known = functions.get(name);
  if (known === undefined) return undefined;
  const since = known.since === undefined ? "" : `, since Helm ${known.since}`;
  const types = known.parameters.map((each) => `${each.name} is ${each.type}`).filter((text) => !text.endsWith("any"));
  const facts = [
    `\`${signatureOf(known)}\` gives ${known.result}${since}`,
    ...(types.length > 0 ? [types.join(", ")] : []),
  ];
  return { key: `helm/${name}`, fallbackKeys: plainNames(name), span, facts, description: "A function of templates." };
}

/** The functions whose notes say what this one does as well. */
function plainNames(name: string): readonly string[] {
  const plain = name.replace(/^must_?(.)/, (_, first: string) => first.toLowerCase());
  const stem = plain.replace(/(?:With|Array|AlphaNum|InZone|Literal|All|FromZone)(?:Key)?$/, "");
  return [...new Set([plain, stem])].filter((each) => each !== name).map((each) => `helm/${each}`);
}

/** Only Helm's own objects; what is below `.Values` belongs to the chart. */
function fieldConcept(fields: readonly Field[], index: number): Concept | undefined {
  const [object, ...below] = fields.slice(0, index + 1);
  const members = object && objects.get(object.name);
  if (object === undefined || members === undefined) return undefined;
  const path = below.map(({ name }) => name).join(".");
  const means = members.get(path);
  if (path !== "" && means === undefined) return undefined;
  const span = { start: object.span.start, end: fields[index]?.span.end ?? object.span.end };
  const facts = means === undefined ? [] : [`\`.${object.name}.${path}\` is ${means}.`];
  return { key: `helm/${object.name}`, span, facts, terms: [`.${object.name}`] };
}

/** A brace with a trim marker. */
function brace({ text: { length: end }, trimsBefore, trimsAfter }: Action, place: number): Concept | undefined {
  const before = { start: 0, end: 3 };
  const after = { start: end - 3, end };
  const span = trimsBefore && touches(before, place) ? before : trimsAfter && touches(after, place) ? after : undefined;
  return span && { key: "helm/whitespace-trim", span };
}
