/** Parser directives: `# escape=…` lines above everything else. */
import { lineEnd, skipBlank } from "./lines";
import type { Directive } from "./tree";

const known = new Set(["syntax", "escape", "check"]);
const shape = /^#(\s*)([a-zA-Z][a-zA-Z0-9]*)(\s*=\s*)(.+?)\s*$/;

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
  if (text[start] !== "#" || end - start > 4096) return undefined;
  const match = shape.exec(text.slice(start, end));
  if (match === null) return undefined;
  const [, gap = "", name = "", equals = "", value = ""] = match;
  if (!known.has(name.toLowerCase())) return undefined;
  const nameStart = start + 1 + gap.length;
  const valueStart = nameStart + name.length + equals.length;
  return {
    start,
    end: valueStart + value.length,
    name: { start: nameStart, end: nameStart + name.length, text: name.toLowerCase() },
    value: { start: valueStart, end: valueStart + value.length, text: value },
  };
}
