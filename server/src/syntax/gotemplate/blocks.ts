/** The blocks that are open while a template is read, and what has been read of it. */
import { type Body, closed, type Frame, leaveScope, type OpenBranch } from "./frames";
import type { Define, Item, StringTerm, Tag, TemplateProblem } from "./tree";

/** More controls in each other than anybody writes. */
const deepest = 200;

/** A template while it is read. */
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

/** Begins a block; the ones that are too deep are only counted. */
export function open(
  state: State,
  kind: Frame["kind"],
  branch: OpenBranch,
  name: StringTerm | undefined,
  body: Body,
  scope = 0,
): void {
  if (state.frames.length < deepest) state.frames.push({ kind, name, branches: [branch], body, scope });
  else {
    if (state.beyond === 0) state.problems.push({ span: branch.keyword, message: "Blocks are nested too deeply here" });
    state.beyond++;
    add(state, { kind: "broken", span: branch.tag.span, tag: branch.tag });
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

/** A name has one definition in a file; blank ones do not count. */
function remember({ text, defined, problems }: State, { name, items }: Define): void {
  if (name === undefined || items.every((item) => isBlank(text, item))) return;
  if (defined.has(name.value))
    problems.push({ span: name.span, message: `${name.value} is defined twice in this file: keep one` });
  defined.add(name.value);
}

function isBlank(text: string, { kind, span }: Item): boolean {
  return kind === "comment" || (kind === "text" && /^\p{White_Space}*$/u.test(text.slice(span.start, span.end)));
}
