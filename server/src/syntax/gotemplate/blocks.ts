/** The blocks that are open while a template is put together, and what has been put together of it. */
import { shift } from "../../model/span";
import { type Body, closed, type Frame, leaveScope } from "./frames";
import type { Define, Item, Tag, TemplateProblem } from "./tree";

/** More controls in each other than anybody writes. */
const deepest = 200;

/** A template while it is put together. */
export interface State {
  readonly text: string;
  readonly items: Item[];
  readonly problems: TemplateProblem[];
  readonly frames: Frame[];
  readonly file: Body;
  /** The names that have a definition which is not blank. */
  readonly defined: Set<string>;
  /** How many controls are open beyond the deepest. */
  beyond: number;
}

/** The template whose text is read: a definition, or the file. */
export function bodyOf({ frames, file }: State): Body {
  return frames.at(-1)?.body ?? file;
}

/** Puts an item where the text is. */
export function add({ frames, items }: State, item: Item): void {
  (frames.at(-1)?.branches.at(-1)?.items ?? items).push(item);
}

/** Puts an action there that has no place. */
export function addBroken(state: State, tag: Tag): void {
  add(state, { kind: "broken", span: tag.span, tag });
}

/** Begins a block; the ones that are too deep are only counted. */
export function open(state: State, kind: Frame["kind"], tag: Tag, body: Body, scope = 0): void {
  if (state.frames.length < deepest) state.frames.push({ kind, branches: [{ tag, items: [] }], body, scope });
  else {
    if (state.beyond === 0) complain(state, tag, "Blocks are nested too deeply here");
    state.beyond++;
    addBroken(state, tag);
  }
}

/** Ends the innermost block, with its tag or where the text stops. */
export function close(state: State, end: Tag | undefined): void {
  const frame = state.frames.pop();
  if (frame === undefined) return;
  if (frame.kind === "range" && frame.branches.length === 1) frame.body.loops--;
  leaveScope(frame.body, frame.scope);
  const node = closed(frame, end, state.text.length);
  add(state, node);
  if (node.kind === "define" || node.kind === "block") remember(state, node);
}

/** Says what is wrong with the keyword of an action. */
export function complain({ problems }: State, { span, action: { keyword } }: Tag, message: string): void {
  problems.push({ span: keyword === undefined ? span : shift(keyword, span.start), message });
}

/** A name has one definition in a file; blank ones do not count. */
function remember({ text, defined, problems }: State, { tag, items }: Define): void {
  const { name } = tag.action;
  if (name === undefined || items.every((item) => isBlank(text, item))) return;
  const message = `${name.value} is defined twice in this file: keep one`;
  if (defined.has(name.value)) problems.push({ span: shift(name.span, tag.span.start), message });
  defined.add(name.value);
}

function isBlank(text: string, { kind, span }: Item): boolean {
  return kind === "comment" || (kind === "text" && /^\p{White_Space}*$/u.test(text.slice(span.start, span.end)));
}
