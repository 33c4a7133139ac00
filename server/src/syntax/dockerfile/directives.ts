/** Parser directives: `# escape=…` lines above everything else. */
import { lineEnd, skipBlank } from "./lines";
import type { Directive } from "./tree";

const known = new Set(["syntax", "escape", "check"]);
const shape = /^([a-zA-Z][a-zA-Z0-9]*)([\t\f\r ]*=[\t\f\r ]*)(.+)$/s;

/** No builder reads a longer line. */
const longest = 65_536;

/** The directives and the offset of the first line that is none; a repeated one is listed again, for a check to see. */
export function readDirectives(text: string): { readonly directives: readonly Directive[]; readonly end: number } {
  const directives: Directive[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const directive = readDirective(text, skipBlank(text, at, end), end);
    if (directive === undefined) break;
    directives.push(directive);
    at = Math.min(end + 1, text.length);
  }
  return { directives, end: at };
}

/** The escape character in force: the first valid `escape` directive's, or the backslash. */
export function escapeOf(directives: readonly Directive[]): string {
  const value = directives.find((directive) => directive.name.text === "escape")?.value.text;
  return value === "`" ? "`" : "\\";
}

function readDirective(text: string, start: number, end: number): Directive | undefined {
  if (text[start] !== "#" || end - start > longest) return undefined;
  const nameStart = skipBlank(text, start + 1, end);
  const stop = trimAsciiEnd(text, nameStart, end);
  const match = shape.exec(text.slice(nameStart, stop));
  if (match === null) return undefined;
  const [, name = "", equals = "", value = ""] = match;
  if (!known.has(name.toLowerCase())) return undefined;
  const valueStart = nameStart + name.length + equals.length;
  return {
    start,
    end: stop,
    name: { start: nameStart, end: nameStart + name.length, text: name.toLowerCase() },
    value: { start: valueStart, end: stop, text: value },
  };
}

function trimAsciiEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && /[\t\f\r ]/.test(text.charAt(at - 1))) at--;
  return at;
}
