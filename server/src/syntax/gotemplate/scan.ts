/** Cuts a text into plain text and actions, in one pass. */
import { ownCopy } from "../../model/span";
import { readAction } from "./read-action";
import { type Marks, marksOf } from "./search";
import type { Action, Tag, Text } from "./tree";

/** What a text is cut into. */
export type Piece = Text | Tag;

/** Actions without a problem, by their texts. */
export type Actions = ReadonlyMap<string, Action>;

/** A text in pieces, and the actions in it. */
export interface Scan {
  /** Every mark of the text is in exactly one. */
  readonly pieces: readonly Piece[];
  readonly actions: Actions;
}

/** An action whose text is among those that are known, or stands in the text already, is the same object. */
export function scan(text: string, known: Actions): Scan {
  const marks = marksOf(text);
  const pieces: Piece[] = [];
  const actions = new Map<string, Action>();
  for (let at = 0; at < text.length; ) {
    const open = marks.open(at);
    if (open > at) pieces.push({ kind: "text", span: { start: at, end: open } });
    if (open === text.length) break;
    const simple = simpleText(text, open, marks);
    const same = simple === undefined ? undefined : (actions.get(simple) ?? known.get(simple) ?? whole(simple));
    const action = same ?? readAction(text, open, marks);
    if (same !== undefined) actions.set(same.text, same);
    at = open + action.text.length;
    pieces.push({ span: { start: open, end: at }, action });
  }
  return { pieces, actions };
}

/** Up to the next closing braces, if no others open before: such a text, if nothing is wrong with it, is an action whatever follows. */
function simpleText(text: string, open: number, marks: Marks): string | undefined {
  const close = marks.close(open);
  return close === text.length || marks.open(open + 2) < close ? undefined : text.slice(open, close + 2);
}

function whole(text: string): Action | undefined {
  const own = ownCopy(text);
  const action = readAction(own, 0, marksOf(own));
  return action.problem === undefined ? action : undefined;
}
