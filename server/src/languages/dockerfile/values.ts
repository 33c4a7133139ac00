/** What variables stand for, as far as the file alone decides it. Expansion rules from BuildKit's lexer. */
import type { SourceFile } from "../../model/source-file";
import { joinLines } from "../../syntax/dockerfile/logical";
import type { Variable } from "../../syntax/dockerfile/tree";
import { findVariables } from "../../syntax/dockerfile/variables";
import { unquote } from "../../syntax/dockerfile/words";
import { dockerfile } from "./instructions";
import type { Stage } from "./stages";
import { type Declaration, declarationOf, globalOf, isPredefined } from "./variables";

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
const deepest = 20;

/** The value of a name at a place; inside a stage an undeclared one may come from the base image. */
export function valueAt(scope: Scope, name: string, depth = 0): Value {
  const declaration = declarationOf(scope.file, name, scope.stage, scope.offset);
  if (declaration !== undefined) return valueOf(scope.file, declaration, depth);
  return scope.stage === undefined && !isPredefined(name) ? unset : unknown;
}

/** The value a declaration gives, defaults taken as they are when no `--build-arg` says otherwise. */
export function valueOf(file: SourceFile, declaration: Declaration, depth = 0): Value {
  const { name, value, stage, placed } = declaration;
  if (value !== undefined) return expand({ file, stage, offset: placed.start }, value.text, depth + 1);
  const outer = stage === undefined ? undefined : globalOf(file, name.text);
  if (outer !== undefined) return valueOf(file, outer, depth + 1);
  return isPredefined(name.text) ? unknown : unset;
}

/** A text with its variables replaced and its quotes gone; unknown as soon as one part is. */
export function expand(scope: Scope, text: string, depth = 0): Value {
  const mark = dockerfile(scope.file).escape;
  if (!text.includes("$")) return { kind: "text", text: unquote(text, mark) };
  if (depth > deepest) return unknown;
  const logical = joinLines(text.replaceAll("\n", " "), 0, "");
  const variables = findVariables(logical, { start: 0, end: text.length, escape: mark, by: "builder" });
  let result = "";
  let at = 0;
  for (const variable of variables) {
    if (variable.start < at) continue;
    const value = substitute(scope, variable, depth);
    if (value.kind === "unknown") return unknown;
    result += unquote(text.slice(at, variable.start), mark) + (value.kind === "text" ? value.text : "");
    at = variable.end;
  }
  return { kind: "text", text: result + unquote(text.slice(at), mark) };
}

function substitute(scope: Scope, variable: Variable, depth: number): Value {
  const { modifier, word } = variable;
  if (!variable.closed) return unknown;
  const value = valueAt(scope, variable.name.text, depth + 1);
  if (modifier === "" || value.kind === "unknown") return value;
  const empty = value.kind === "unset" || (modifier.startsWith(":") && value.text === "");
  const otherwise = () => expand(scope, word?.text ?? "", depth + 1);
  if (modifier === "-" || modifier === ":-") return empty ? otherwise() : value;
  if (modifier === "+" || modifier === ":+") return empty ? { kind: "text", text: "" } : otherwise();
  if (modifier === "?" || modifier === ":?") return empty ? unknown : value;
  return value.kind === "text" ? reshape(value.text, modifier, word?.text ?? "") : unknown;
}

/** `#`, `%` and `/` with patterns that hold no wildcards; others stay unknown. */
function reshape(text: string, modifier: string, pattern: string): Value {
  if (/[*?[\\$]/.test(pattern)) return unknown;
  if (modifier === "#" || modifier === "##") return known(text.startsWith(pattern) ? text.slice(pattern.length) : text);
  if (modifier === "%" || modifier === "%%") {
    return known(pattern !== "" && text.endsWith(pattern) ? text.slice(0, -pattern.length) : text);
  }
  const [from = "", to = ""] = pattern.split("/", 2);
  if (modifier === "//" && from !== "") return known(text.replaceAll(from, () => to));
  return modifier === "/" && from !== "" ? known(text.replace(from, () => to)) : unknown;
}

function known(text: string): Value {
  return { kind: "text", text };
}
