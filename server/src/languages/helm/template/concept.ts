/** The concept at a place in a template. */
import type { Concept } from "../../../model/concept";
import type { Snapshot } from "../../../model/snapshot";
import { relativeTo, type SourceFile } from "../../../model/source-file";
import { type Span, slice, touches } from "../../../model/span";
import { functions, signatureOf } from "../../../schema/helm/functions";
import { objects } from "../../../schema/helm/objects";
import type { Field, FunctionName, Operand } from "../../../syntax/gotemplate/tree";
import { operandsIn } from "../../../syntax/gotemplate/walk";
import { chartFolderOf } from "../chart/layout";
import { innerSpan, templateSet, usedIn } from "./named";
import { type Action, actionAt } from "./tags";
import { variables } from "./variables";

/** Keywords, functions, objects, variables, names of templates, and the braces with their trim markers. */
export function templateConcept(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const action = actionAt(file, offset) ?? actionAt(file, offset - 2);
  if (action === undefined) return undefined;
  return (
    named(file, offset, snapshot, action) ??
    keyword(file, offset, action) ??
    operand(file, offset, action) ??
    brace(action, offset)
  );
}

/** What `include`, `template`, `define` or `block` names. */
function named(file: SourceFile, offset: number, snapshot: Snapshot, { name }: Action): Concept | undefined {
  const found = [...(name === undefined ? [] : [name]), ...usedIn(file)].find(({ span }) => touches(span, offset));
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

function keyword(file: SourceFile, offset: number, { keyword: span, item }: Action): Concept | undefined {
  if (item.kind === "comment") return { key: "helm/comments", span: item.span };
  if (span === undefined || !touches(span, offset)) return undefined;
  const [word = ""] = slice(file.text, span).split(/\s/);
  return { key: word === "template" ? "helm/template-action" : `helm/${word}`, span };
}

function operand(file: SourceFile, offset: number, { pipeline }: Action): Concept | undefined {
  if (pipeline === undefined) return undefined;
  const declared = variables(file).find(({ span }) => touches(span, offset));
  if (declared !== undefined) return variableConcept(declared.name, declared.span);
  const found = operandsIn(pipeline).findLast(({ span }) => touches(span, offset));
  return found && operandConcept(found, offset);
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
function brace({ tag }: Action, offset: number): Concept | undefined {
  const { start, end } = tag.span;
  const before = { start, end: start + 3 };
  const after = { start: end - 3, end };
  const span =
    tag.trimsBefore && touches(before, offset) ? before : tag.trimsAfter && touches(after, offset) ? after : undefined;
  return span && { key: "helm/whitespace-trim", span };
}
