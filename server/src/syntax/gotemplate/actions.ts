/** Reads actions by the keyword they begin with. */
import { add, bodyOf, open, type State } from "./blocks";
import { readElse, readEnd } from "./branching";
import { newBody } from "./frames";
import { branchAt, last, nothingMore, type Read, readerOf, readName } from "./parts";
import { fail, peek, take } from "./reader";
import type { Action } from "./scan";

/** Adds the item of an action, or opens and ends blocks with it. */
export function readAction(state: State, action: Action): void {
  const reader = readerOf(state, action);
  const keyword = peek(reader);
  const read = keyword.kind === "word" ? actions.get(keyword.text) : undefined;
  if (read === undefined)
    add(state, { kind: "output", span: action.tag.span, tag: action.tag, pipeline: last(reader) });
  else read(state, action, reader);
  const problem = action.problem ?? reader.problem;
  if (problem !== undefined) state.problems.push(problem);
}

const actions: ReadonlyMap<string, Read> = new Map(
  Object.entries<Read>({
    if: control("if"),
    with: control("with"),
    range: control("range"),
    define: (state, action, reader) => {
      const branch = branchAt(action, take(reader).span);
      if (state.frames.length > 0)
        fail(reader, branch.keyword, "define stands at the top level of a file, outside of other blocks");
      const name = readName(reader);
      nothingMore(reader);
      open(state, "define", branch, name, newBody());
    },
    block: (state, action, reader) => {
      const keyword = take(reader).span;
      const name = readName(reader);
      const pipeline = last(reader);
      open(state, "block", { ...branchAt(action, keyword), pipeline }, name, newBody());
    },
    template: (state, { tag }, reader) => {
      const keyword = take(reader).span;
      const name = readName(reader);
      const pipeline = peek(reader).kind === "end" ? undefined : last(reader);
      add(state, { kind: "template", span: tag.span, tag, keyword, name, pipeline });
    },
    break: jump("break"),
    continue: jump("continue"),
    else: readElse,
    end: readEnd,
  }),
);

function control(kind: "if" | "with" | "range"): Read {
  return (state, action, reader) => {
    const body = bodyOf(state);
    const scope = body.order.length;
    const keyword = take(reader).span;
    const pipeline = last(reader, kind === "range");
    if (kind === "range") body.loops++;
    open(state, kind, { ...branchAt(action, keyword), pipeline }, undefined, body, scope);
  };
}

function jump(kind: "break" | "continue"): Read {
  return (state, { tag }, reader) => {
    const keyword = take(reader).span;
    if (bodyOf(state).loops === 0) fail(reader, keyword, `${kind} stands only inside a range`);
    nothingMore(reader);
    add(state, { kind, span: tag.span, tag, keyword });
  };
}
