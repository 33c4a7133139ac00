/** A text with its variables replaced. Rules of BuildKit's lexer. */
import { oneLine } from "../../syntax/dockerfile/logical";
import { replaced, withoutEnd, withoutStart } from "../../syntax/dockerfile/pattern";
import { unquote, unquoteAround } from "../../syntax/dockerfile/quotes";
import type { Variable } from "../../syntax/dockerfile/tree";
import { findVariables } from "../../syntax/dockerfile/variables";

/** A value, or `unset` when nothing sets it, or `unknown` when something outside the file may. */
export type Value =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unset" }
  | { readonly kind: "unknown" };

export const unset: Value = { kind: "unset" };
export const unknown: Value = { kind: "unknown" };

/** Words of modifiers inside each other. */
const deepest = 20;
const longest = 65_536;

type Lookup = (name: string) => Value;

/** The text without its quotes; unknown as soon as one variable is. */
export function fill(text: string, escape: string, lookup: Lookup, depth = 0): Value {
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
