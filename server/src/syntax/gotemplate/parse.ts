/** Reads a Go template, whatever its text: a tree, and every problem the language has with it. */
import { memo } from "../../model/memo";
import type { Lineage, SourceFile } from "../../model/source-file";
import { add, close, complain, type State } from "./blocks";
import { newBody } from "./frames";
import { place } from "./place";
import { type Actions, type Piece, scan } from "./scan";
import type { Template } from "./tree";

/** The actions of the newest version of each file. */
const newest = new WeakMap<Lineage, Actions>();

/** The template of a file; an action whose text stands in the version before is the same object. */
export const goTemplate = memo((file: SourceFile): Template => {
  const { pieces, actions } = scan(file.text, newest.get(file.lineage) ?? new Map());
  newest.set(file.lineage, actions);
  return put(file.text, pieces);
});

/** Total, and linear in the text. */
export function parseTemplate(text: string): Template {
  return put(text, scan(text, new Map()).pieces);
}

function put(text: string, pieces: readonly Piece[]): Template {
  const state: State = { text, items: [], problems: [], frames: [], file: newBody(), defined: new Set(), beyond: 0 };
  for (const piece of pieces)
    if ("action" in piece) place(state, piece);
    else add(state, piece);
  for (const { kind, branches } of state.frames)
    complain(state, branches[0].tag, `This ${kind} is never closed: write {{ end }} behind it`);
  while (state.frames.length > 0) close(state, undefined);
  const tags = pieces.filter((piece) => "action" in piece);
  return { items: state.items, tags, problems: state.problems.sort((a, b) => a.span.start - b.span.start) };
}
