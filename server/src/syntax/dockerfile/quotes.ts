/** Takes quotes and escapes away, as the builder's lexer does. */
import type { Span } from "../../model/span";

/** The text without its quotes and escapes; in double quotes only `"`, `$` and the escape itself can be escaped. */
export function unquote(text: string, escape: string): string {
  return unquoteAround(text, [], escape)[0] ?? "";
}

/** The same for what stands before, between and after `holes`: a quote that opens before one goes on behind it. */
export function unquoteAround(text: string, holes: readonly Span[], escape: string): readonly string[] {
  const state = { quote: "" };
  const starts = [0, ...holes.map((hole) => hole.end)];
  return starts.map((start, index) => piece(text.slice(start, holes[index]?.start ?? text.length), escape, state));
}

/** A flag's text without quotes and escapes: an escape works in both kinds of quotes. */
export function unquoteFlag(text: string, escape: string): string {
  if (isPlain(text, escape)) return text;
  let plain = "";
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === escape) plain += text.charAt(++at);
    else if (quote === "" && (mark === '"' || mark === "'")) quote = mark;
    else if (mark === quote) quote = "";
    else plain += mark;
  }
  return plain;
}

function piece(text: string, escape: string, state: { quote: string }): string {
  if (isPlain(text, escape)) return text;
  let plain = "";
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    const next = text.charAt(at + 1);
    if (mark === escape && state.quote === "") plain += text.charAt(++at);
    else if (mark === escape && state.quote === '"' && isEscapable(next, escape)) plain += text.charAt(++at);
    else if (state.quote === "" && (mark === '"' || mark === "'")) state.quote = mark;
    else if (mark === state.quote) state.quote = "";
    else plain += mark;
  }
  return plain;
}

function isEscapable(mark: string, escape: string): boolean {
  return mark === '"' || mark === "$" || mark === escape || mark === "";
}

function isPlain(text: string, escape: string): boolean {
  return !text.includes('"') && !text.includes("'") && !text.includes(escape);
}
