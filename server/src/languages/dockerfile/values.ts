/** What variables stand for, as far as the file alone decides it. Expansion rules from BuildKit's lexer. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { oneLine } from "../../syntax/dockerfile/logical";
import { replaced, withoutEnd, withoutStart } from "../../syntax/dockerfile/pattern";
import { unquote, unquoteAround } from "../../syntax/dockerfile/quotes";
import type { Variable } from "../../syntax/dockerfile/tree";
import { findVariables } from "../../syntax/dockerfile/variables";
import { dockerfile } from "./instructions";
import type { Stage } from "./stages";
import { type Declaration, declarationOf, declarations, globalOf, isPredefined } from "./variables";

/** Where an expansion happens: names mean what they mean at this place. */
export interface Scope {
  readonly file: SourceFile;
  readonly stage: Stage | undefined;
  readonly offset: number;
}

/** A value, or `unset` when nothing sets it, or `unknown` when something outside the file may. */
export type Value =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unset" }
  | { readonly kind: "unknown" };

const unset: Value = { kind: "unset" };
const unknown: Value = { kind: "unknown" };

/** Words of modifiers inside each other. */
const deepest = 20;
const longest = 65_536;

/** The value of a name at a place; inside a stage an undeclared one may come from the base image. */
export function valueAt(scope: Scope, name: string): Value {
  return lookUp(scope, name, values(scope.file));
}

/** The value a declaration gives, defaults taken as they are when no `--build-arg` says otherwise. */
export function valueOf(file: SourceFile, declaration: Declaration): Value {
  return values(file).get(declaration) ?? unknown;
}

/** A text with its variables replaced and its quotes gone; unknown as soon as one part is. */
export function expand(scope: Scope, text: string): Value {
  return fill(text, dockerfile(scope.file).escape, (name) => valueAt(scope, name), 0);
}

type Values = ReadonlyMap<Declaration, Value>;
type Lookup = (name: string) => Value;

/** A declaration sees earlier ones only, so one pass in order knows all values. */
const values = memo((file: SourceFile): Values => {
  const known = new Map<Declaration, Value>();
  for (const list of declarations(file).values()) {
    for (const declaration of list) known.set(declaration, given(file, declaration, known));
  }
  return known;
});

function given(file: SourceFile, { kind, name, value, stage, placed }: Declaration, known: Values): Value {
  if (value !== undefined) {
    const scope = { file, stage, offset: kind === "ARG" ? name.start : placed.start };
    return fill(value.text, dockerfile(file).escape, (each) => lookUp(scope, each, known), 0);
  }
  const outer = stage === undefined ? undefined : globalOf(file, name.text);
  if (outer !== undefined) return known.get(outer) ?? unknown;
  return isPredefined(name.text) ? unknown : unset;
}

function lookUp({ file, stage, offset }: Scope, name: string, known: Values): Value {
  const declaration = declarationOf(file, name, stage, offset);
  if (declaration !== undefined) return known.get(declaration) ?? unknown;
  return stage === undefined && !isPredefined(name) ? unset : unknown;
}

function fill(text: string, escape: string, lookup: Lookup, depth: number): Value {
  if (!text.includes("$")) return plain(unquote(text, escape));
  if (depth > deepest || text.length > longest) return unknown;
  const logical = oneLine(text, 0, text.length);
  const variables = outermost(findVariables(logical, { start: 0, end: text.length, escape, by: "builder" }));
  const [first = "", ...rest] = unquoteAround(text, variables, escape);
  let result = first;
  for (const [index, variable] of variables.entries()) {
    const value = substitute(variable, escape, lookup, depth);
    if (value.kind === "unknown" || result.length > longest) return unknown;
    result += (value.kind === "text" ? value.text : "") + (rest[index] ?? "");
  }
  return plain(result);
}

function outermost(variables: readonly Variable[]): readonly Variable[] {
  let end = 0;
  return variables.filter((variable) => {
    const outer = variable.start >= end;
    if (outer) end = variable.end;
    return outer;
  });
}

function substitute({ name, modifier, word, closed }: Variable, escape: string, lookup: Lookup, depth: number): Value {
  if (!closed) return unknown;
  const value = lookup(name.text);
  if (modifier === "" || value.kind === "unknown") return value;
  const empty = value.kind === "unset" || (modifier.startsWith(":") && value.text === "");
  const otherwise = () => fill(word?.text ?? "", escape, lookup, depth + 1);
  if (modifier === "-" || modifier === ":-") return empty ? otherwise() : value;
  if (modifier === "+" || modifier === ":+") return empty ? plain("") : otherwise();
  if (modifier === "?" || modifier === ":?") return empty ? unknown : value;
  return value.kind === "text" ? reshape(value.text, modifier, word?.text ?? "") : unknown;
}

/** `#`, `%` and `/` with patterns without quotes, escapes and variables; others stay unknown. */
function reshape(text: string, modifier: string, pattern: string): Value {
  if (/[\\$"']/.test(pattern)) return unknown;
  const result = reshaped(text, modifier, pattern);
  return result === undefined ? unknown : plain(result);
}

function reshaped(text: string, modifier: string, pattern: string): string | undefined {
  if (modifier === "#" || modifier === "##") return withoutStart(text, pattern, modifier === "##");
  if (modifier === "%" || modifier === "%%") return withoutEnd(text, pattern, modifier === "%%");
  const slash = pattern.indexOf("/");
  if (slash <= 0 || (modifier !== "/" && modifier !== "//")) return undefined;
  return replaced(text, pattern.slice(0, slash), pattern.slice(slash + 1), modifier === "//");
}

function plain(text: string): Value {
  return { kind: "text", text };
}
