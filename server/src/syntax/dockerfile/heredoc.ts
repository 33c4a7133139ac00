/** Heredocs: finding `<<NAME` on a joined line, and the bodies under it. Facts from BuildKit's lexer. */
import { readHead } from "./head";
import { isJsonArray } from "./json";
import { lexWords } from "./lexer";
import { lineEnd, trimEnd } from "./lines";
import { longest, spanOf } from "./logical";
import { unquote } from "./quotes";
import type { Heredoc, Logical } from "./tree";

/** `<<NAME` on the line, before its body is looked for. */
export type HeredocMark = Pick<Heredoc, "mark" | "name" | "expands" | "stripsTabs">;

const owners = new Set(["RUN", "COPY", "ADD"]);
const shape = /^(\d*<<(-?)[\t\n\f\r ]*)([^<]*)$/;

/** The heredocs a joined line announces; other instructions and exec forms have none. */
export function heredocMarks(logical: Logical, escape = "\\"): readonly HeredocMark[] {
  const { text } = logical;
  if (!text.includes("<<") || text.length > longest || !takesHeredocs(logical, escape)) return [];
  return (lexWords(text) ?? []).flatMap((word) => markOf(logical, word.start, word.end) ?? []);
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
  if (name === "" || lexWords(quoted)?.length !== 1) return undefined;
  const bare = /^(["'])[^"']*\1$/.test(quoted) ? 1 : 0;
  const span = spanOf(logical, start + lead.length + bare, end - bare);
  return {
    mark: spanOf(logical, start, end),
    name: { ...span, text: name },
    expands: !/["']/.test(quoted.replace(/\\./gs, "")),
    stripsTabs: dash === "-",
  };
}

function takesHeredocs(logical: Logical, escape: string): boolean {
  const head = readHead(logical, 0, escape);
  const { name, end } = head.name === "ONBUILD" ? readHead(logical, head.end, escape) : head;
  const { text } = logical;
  if (!owners.has(name)) return false;
  return text[end] !== "[" || !isJsonArray(text.slice(end, trimEnd(text, end, text.length)));
}
