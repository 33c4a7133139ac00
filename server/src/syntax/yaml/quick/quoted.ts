/** Texts in quotes. */
import type { YamlScalar } from "../tree";
import { folded } from "./folded";
import type { Reader } from "./reader";
import { scalar } from "./scalars";

/** The quoted text that starts at a place; its further lines have to be deeper than column `parent`. Nothing where it is unusual. */
export function quotedText(reader: Reader, start: number, parent: number): YamlScalar | undefined {
  const { text } = reader;
  const quote = text.charAt(start);
  const end = closing(text, start, quote);
  const read = end === undefined ? undefined : unquoted(text.slice(start + 1, end), quote, parent);
  const style = quote === "'" ? "single" : "double";
  return end === undefined || read === undefined ? undefined : scalar(reader, start, end + 1, style, read);
}

function closing(text: string, start: number, quote: string): number | undefined {
  for (let at = text.indexOf(quote, start + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (quote === '"' && !isEscaped(text, at)) return at;
    if (quote === "'" && text.charAt(at + 1) !== quote) return at;
    if (quote === "'") at++;
  }
  return undefined;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charAt(before) === "\\") before--;
  return (at - before) % 2 === 0;
}

function unquoted(written: string, quote: string, parent: number): string | undefined {
  const isLong = written.includes("\n");
  if (written.includes("\t") || (isLong && !isDeeper(written, parent))) return undefined;
  if (quote === "'") return folded(written).replaceAll("''", "'");
  if (!written.includes("\\")) return folded(written);
  return isLong ? undefined : unescaped(written);
}

/** The escapes that JSON knows mean the same in YAML. */
function unescaped(written: string): string | undefined {
  return /^(?:[^\\]|\\["\\/bfnrt])*$/.test(written) ? String(JSON.parse(`"${written}"`)) : undefined;
}

/** True where all lines but the first and empty ones start with more spaces than that. */
function isDeeper(written: string, parent: number): boolean {
  const [, ...lines] = written.split("\n");
  return lines.every((line, index) => {
    const margin = /^ */.exec(line)?.[0].length ?? 0;
    return margin > parent || (margin === line.length && index < lines.length - 1);
  });
}
