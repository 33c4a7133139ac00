/** Incremental text synchronisation: the text after a client's changes. */
import type { Position, Range, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { applyEdits, type Edit } from "../model/edit";
import { positionAt, spanOf, type Text } from "./lines";

/**
 * Each change refers to the text after those before it. Editors send the last place first, and then every place can be
 * found in one line index: edits are gathered until one does not lie before all the gathered.
 */
export function textAfter(before: Text, changes: readonly TextDocumentContentChangeEvent[]): string {
  let base = before;
  let gathered: Edit[] = [];
  for (const change of changes) {
    const range = "range" in change ? change.range : undefined;
    if (range === undefined || !liesBefore(base, range, gathered)) {
      base = { text: applyEdits(base.text, gathered) };
      gathered = [];
    }
    if (range === undefined) base = { text: change.text };
    else gathered.push({ span: spanOf(base, range), text: change.text });
  }
  return applyEdits(base.text, gathered);
}

function liesBefore(base: Text, range: Range, gathered: readonly Edit[]): boolean {
  const last = gathered.at(-1);
  if (last === undefined) return true;
  const first = positionAt(base, last.span.start);
  return isBefore(range.start, first) && isBefore(range.end, first);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
