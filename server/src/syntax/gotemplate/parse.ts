/** Reads a Go template, whatever its text: a tree, and every problem the language has with it. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { readAction } from "./actions";
import { add, close, type State } from "./blocks";
import { newBody } from "./frames";
import { scan } from "./scan";
import type { Template } from "./tree";

/** The template of a file. */
export const goTemplate = memo((file: SourceFile): Template => parseTemplate(file.text));

/** Total, and linear in the text. */
export function parseTemplate(text: string): Template {
  const state: State = { text, items: [], problems: [], frames: [], file: newBody(), defined: new Set(), beyond: 0 };
  for (const piece of scan(text)) {
    if (piece.kind === "action") readAction(state, piece);
    else add(state, piece.kind === "text" ? piece : piece.comment);
    if (piece.kind === "comment" && piece.problem !== undefined) state.problems.push(piece.problem);
  }
  for (const { kind, branches } of state.frames)
    state.problems.push({
      span: branches[0].keyword,
      message: `This ${kind} is never closed: write {{ end }} behind it`,
    });
  while (state.frames.length > 0) close(state, undefined);
  return { items: state.items, problems: state.problems.sort((a, b) => a.span.start - b.span.start) };
}
