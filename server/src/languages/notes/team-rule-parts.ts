/** The parts of a rule's front matter: its expression, its patterns, and what it looks at. */
import type { Span } from "../../model/span";
import { instructions } from "../../schema/dockerfile";
import { isProgram, readExpression } from "../../schema/kubernetes/cel";
import { kinds } from "../../schema/kubernetes/kinds";
import type { CelProgram } from "../../syntax/cel";
import { closest } from "../../syntax/closest";
import { readPattern } from "../../syntax/regexp/parse";
import type { Pattern } from "../../syntax/regexp/pattern";
import type { YamlDocument } from "../../syntax/yaml/document";
import { entryOf, resolved, type YamlMap, type YamlScalar } from "../../syntax/yaml/tree";
import { spanWithin } from "../../syntax/yaml/within";

/** Which of the rules about notes says so. */
export type TeamMistakeKind = "incomplete" | "unknown-value" | "expression";

/** What the parts of a rule are read from; places count from the front matter's start. */
export interface Front {
  readonly document: YamlDocument;
  readonly map: YamlMap;
  tell(kind: TeamMistakeKind, span: Span, message: string): void;
}

/** The text at a key. */
export function scalarIn(map: YamlMap, key: string): YamlScalar | undefined {
  const value = resolved(entryOf(map, key)?.value);
  return value?.kind === "scalar" ? value : undefined;
}

/** The variables of policies that a note's rule does not have: it sees one object and no request. */
const elsewhere = ["oldObject", "request", "params", "namespaceObject", "variables", "authorizer"];

/** The expression, unless there is none or it cannot be run. */
export function expressionIn(front: Front): CelProgram | undefined {
  const scalar = scalarIn(front.map, "cel");
  if (scalar === undefined) return undefined;
  const read = readExpression(scalar.text);
  if (!isProgram(read)) {
    front.tell("expression", spanWithin(scalar, front.document.text, read.span), read.message);
    return undefined;
  }
  if (read.type !== "bool" && read.type !== "dyn") {
    front.tell("expression", scalar, `A rule is true or false, and this is ${read.type}: compare it with something`);
    return undefined;
  }
  const wrong = elsewhere.find((name) => read.names.has(name));
  if (wrong === undefined) return read;
  const start = Math.max(0, scalar.text.indexOf(wrong));
  const span = spanWithin(scalar, front.document.text, { start, end: start + wrong.length });
  front.tell("expression", span, `There is no ${wrong} here: a rule of a note sees its object only`);
  return undefined;
}

/** A regular expression. */
export function patternIn(front: Front, key: "pattern" | "forbid"): Pattern | undefined {
  const scalar = scalarIn(front.map, key);
  if (scalar === undefined) return undefined;
  const read = readPattern(scalar.text);
  if ("steps" in read) return read;
  const span = spanWithin(scalar, front.document.text, { start: read.at, end: read.at + 1 });
  front.tell("expression", span, read.message);
  return undefined;
}

/** The instructions it is about, in upper case. */
export function instructionsIn(front: Front): readonly string[] {
  const known = instructions.map(({ name }) => name);
  const names = listIn(front, "instruction");
  for (const scalar of names) tellUnknown(front, scalar, known, scalar.text.toUpperCase(), "no instruction");
  return names.map(({ text }) => text.toUpperCase());
}

/** The kinds it is about; a kind that is not built in may be the user's own, unless it is nearly one of them. */
export function kindsIn(front: Front): readonly string[] {
  const known = [...new Set(kinds().map(({ kind }) => kind))];
  const names = listIn(front, "kinds");
  for (const scalar of names)
    if (closest(scalar.text, known) !== undefined) tellUnknown(front, scalar, known, scalar.text, "no kind");
  return names.map(({ text }) => text);
}

function tellUnknown(front: Front, scalar: YamlScalar, known: readonly string[], name: string, what: string): void {
  if (known.includes(name)) return;
  const meant = closest(scalar.text, known);
  const advice = meant === undefined ? "" : `; did you mean ${meant}?`;
  front.tell("unknown-value", scalar, `${scalar.text} is ${what}${advice}`);
}

/** One text, or a list of them. */
function listIn(front: Front, key: string): readonly YamlScalar[] {
  const value = resolved(entryOf(front.map, key)?.value);
  const items = value?.kind === "list" ? value.items.map(resolved) : [value];
  return items.filter((item) => item?.kind === "scalar");
}
