/** How a proposal is written where the cursor is: indentation, dashes, quotes and the blanks around it. */
import type { Edit } from "../model/edit";
import type { CursorContext } from "../syntax/yaml/cursor/context";
import { lineStart, skipBlanks } from "../syntax/yaml/lines";

/** The cursor with the document around it. */
export interface Cursor {
  readonly text: string;
  readonly context: CursorContext;
  /** True where keys and texts need double quotes. */
  readonly json: boolean;
}

/** Lines, indented from the left margin, as the map or list at the cursor; behind a key they begin on the next line. */
export function writeBlock(cursor: Cursor, lines: string): Edit {
  const { text, context } = cursor;
  const { span, indent } = context;
  const body = lines.replaceAll("\n", `\n${" ".repeat(indent)}`);
  const line = lineStart(text, span.start);
  if (context.expects === "value") {
    const start = blanksBefore(text, span.start, line);
    return { span: { start, end: span.end }, text: `\n${" ".repeat(indent)}${body}` };
  }
  const isAlone = skipBlanks(text, line) >= span.start;
  if (isAlone && span.start - line !== indent && !text.slice(line, span.start).includes("\t"))
    return { span: { start: line, end: span.end }, text: " ".repeat(indent) + body };
  return { span, text: (context.needsBlank ? " " : "") + body };
}

/** One line in place of what is typed. */
export function writeLine({ context }: Cursor, written: string): Edit {
  return { span: context.span, text: (context.needsBlank ? " " : "") + written };
}

/** How far below its key a list's dashes stand in this text: most files agree with themselves. */
export function dashIndent(text: string): number {
  let flush = 0;
  for (const match of text.matchAll(/^( *)(?:- )?[\w./-]+:[ \t]*\r?\n( *)- /gm)) {
    const [, outer = "", inner = ""] = match;
    flush += inner.length <= outer.length ? 1 : -1;
  }
  return flush > 0 ? 0 : 2;
}

/** A text that stands for itself in snippet syntax. */
export function literally(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

function blanksBefore(text: string, at: number, line: number): number {
  let start = at;
  while (start > line && (text.charAt(start - 1) === " " || text.charAt(start - 1) === "\t")) start--;
  return start;
}
