/** Heredocs: finding `<<NAME` on a joined line, and the bodies under it. Facts from BuildKit's lexer. */
import { lineEnd } from "./lines";
import { type Logical, spanOf } from "./logical";
import type { Heredoc } from "./tree";
import { quotedWords, unquote } from "./words";

/** `<<NAME` on the line, before its body is looked for. */
export type HeredocMark = Pick<Heredoc, "mark" | "name" | "expands" | "stripsTabs">;

const keywords = /^(?:onbuild\s+)?(?:run|copy|add)\s/i;
const shape = /^(\d*<<(-?)\s*)([^<\s]{1,4096})$/;

/** The heredocs a joined line announces; other instructions and exec forms have none. */
export function heredocMarks(logical: Logical): readonly HeredocMark[] {
  const { text } = logical;
  if (!text.includes("<<") || !keywords.test(text) || isExecForm(text)) return [];
  const words = quotedWords(text, 0, text.length, { escape: "\\", heredocs: true });
  return words.flatMap((word) => markOf(logical, word.start, word.end) ?? []);
}

/** Adds the bodies that follow from `start`; the last heredoc's end is where the instruction ends. */
export function heredocBodies(text: string, start: number, marks: readonly HeredocMark[]): readonly Heredoc[] {
  let at = start;
  return marks.map((mark) => {
    const bodyStart = at;
    for (; at < text.length; at = Math.min(lineEnd(text, at) + 1, text.length)) {
      const terminator = terminatorAt(text, at, mark);
      if (terminator === undefined) continue;
      const body = { start: bodyStart, end: at };
      at = Math.min(lineEnd(text, at) + 1, text.length);
      return { ...mark, body, end: terminator };
    }
    return { ...mark, body: { start: bodyStart, end: at }, end: undefined };
  });
}

function terminatorAt(text: string, lineStart: number, mark: HeredocMark): { start: number; end: number } | undefined {
  let start = lineStart;
  if (mark.stripsTabs) while (text[start] === "\t") start++;
  if (!text.startsWith(mark.name.text, start)) return undefined;
  const end = start + mark.name.text.length;
  let after = end;
  while (text[after] === "\r") after++;
  return after === text.length || text[after] === "\n" ? { start, end } : undefined;
}

function markOf(logical: Logical, start: number, end: number): HeredocMark | undefined {
  const match = shape.exec(logical.text.slice(start, end));
  if (match === null) return undefined;
  const [, lead = "", dash = "", quoted = ""] = match;
  const name = unquote(quoted, "\\");
  if (name === "") return undefined;
  const bare = /^(["']).*\1$/.test(quoted) ? 1 : 0;
  const span = spanOf(logical, start + lead.length + bare, end - bare);
  return {
    mark: spanOf(logical, start, end),
    name: { ...span, text: name },
    expands: !/["']/.test(quoted),
    stripsTabs: dash === "-",
  };
}

function isExecForm(text: string): boolean {
  const start = text.indexOf("[");
  return start >= 0 && /^\w+\s+(?:\w+\s+)?(?:--\S+\s+)*$/.test(text.slice(0, start)) && isJsonArray(text.slice(start));
}

function isJsonArray(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}
