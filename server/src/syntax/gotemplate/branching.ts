/** Reads `else` and `end`, which belong to the block that is open. */
import { add, close, type State } from "./blocks";
import { last, nothingMore } from "./parts";
import { fail, peek, type Reader, take } from "./reader";
import type { Action } from "./scan";

/** The next branch of the block, if it may have one. */
export function readElse(state: State, action: Action, reader: Reader): void {
  const { tag } = action;
  const first = take(reader);
  const frame = state.frames.at(-1);
  const next = peek(reader);
  const chained = next.text === "if" || next.text === "with" ? take(reader) : undefined;
  const before = frame?.branches.at(-1);
  const isControl = frame !== undefined && frame.kind !== "define" && frame.kind !== "block";
  if (state.beyond > 0 || before === undefined || !isControl) {
    if (state.beyond === 0) fail(reader, first.span, "This else belongs to no if, with or range");
    add(state, { kind: "broken", span: tag.span, tag });
    return;
  }
  if (frame.branches.length > 1 && before.pipeline === undefined)
    fail(reader, first.span, "Nothing comes behind a bare else but its end");
  if (chained !== undefined && (chained.text !== frame.kind || frame.kind === "range"))
    fail(
      reader,
      chained.span,
      `Behind ${frame.kind}, write a bare else and begin the ${chained.text} in an action of its own`,
    );
  if (frame.kind === "range" && frame.branches.length === 1) frame.body.loops--;
  const keyword = { start: first.span.start, end: (chained ?? first).span.end };
  const pipeline = chained === undefined ? undefined : last(reader);
  if (chained === undefined) nothingMore(reader);
  frame.branches.push({ tag, keyword, pipeline, items: [] });
}

/** The end of the block. */
export function readEnd(state: State, { tag }: Action, reader: Reader): void {
  const keyword = take(reader);
  nothingMore(reader);
  if (state.beyond === 0 && state.frames.length > 0) {
    close(state, tag);
    return;
  }
  if (state.beyond > 0) state.beyond--;
  else fail(reader, keyword.span, "This end closes nothing: take it away, or open an if, with, range or define");
  add(state, { kind: "broken", span: tag.span, tag });
}
