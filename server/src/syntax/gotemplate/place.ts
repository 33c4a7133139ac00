/** Puts actions where they belong: into the block that is open, or as its begin or end. */
import { type Span, shift, slice } from "../../model/span";
import { add, addBroken, bodyOf, close, open, type State } from "./blocks";
import { declare, isKnown, newBody } from "./frames";
import type { Action, Tag, TemplateProblem } from "./tree";

/** Adds an item, or opens and ends blocks; what has no place is not looked into. */
export function place(state: State, tag: Tag): void {
  const { span, action } = tag;
  const scope = bodyOf(state).order.length;
  const misplaced = misplacement(state, action);
  const problem = misplaced ?? action.problem;
  if (problem !== undefined) state.problems.push({ ...problem, span: shift(problem.span, span.start) });
  if (misplaced === undefined) readVariables(state, tag);
  put(state, tag, scope);
}

function put(state: State, tag: Tag, scope: number): void {
  const { span, action } = tag;
  const { kind } = action;
  if (kind === "else") branch(state, tag);
  else if (kind === "end") end(state, tag);
  else if (kind === "define" || kind === "block") open(state, kind, tag, newBody());
  else if (kind === "if" || kind === "with" || kind === "range") {
    const body = bodyOf(state);
    if (kind === "range") body.loops++;
    open(state, kind, tag, body, scope);
  } else add(state, { kind, span, tag });
}

/** Variables live in the body around them; what is used has to be declared before. */
function readVariables(state: State, { span, action }: Tag): void {
  const body = bodyOf(state);
  for (const mention of action.mentions) {
    const { name, declares } = mention;
    if (declares) declare(body, mention);
    else if (!isKnown(body, name))
      state.problems.push({
        span: shift(mention.span, span.start),
        message: `${name} is not declared here: declare it with :=`,
      });
  }
}

/** The next branch of the block, if it may have one. */
function branch(state: State, tag: Tag): void {
  const frame = state.frames.at(-1);
  if (state.beyond > 0 || frame === undefined || frame.kind === "define" || frame.kind === "block") {
    addBroken(state, tag);
    return;
  }
  if (frame.kind === "range" && frame.branches.length === 1) frame.body.loops--;
  frame.branches.push({ tag, items: [] });
}

/** The end of the block. */
function end(state: State, tag: Tag): void {
  if (state.beyond === 0 && state.frames.length > 0) close(state, tag);
  else addBroken(state, tag);
  if (state.beyond > 0) state.beyond--;
}

/** Why an action may not stand where it stands. */
function misplacement(state: State, action: Action): TemplateProblem | undefined {
  const { kind, keyword } = action;
  if (keyword === undefined) return undefined;
  if (kind === "else") return misplacedElse(state, action, keyword);
  const message =
    kind === "define" && state.frames.length > 0
      ? "define stands at the top level of a file, outside of other blocks"
      : (kind === "break" || kind === "continue") && bodyOf(state).loops === 0
        ? `${kind} stands only inside a range`
        : kind === "end" && state.frames.length === 0
          ? "This end closes nothing: take it away, or open an if, with, range or define"
          : undefined;
  return message === undefined ? undefined : { span: keyword, message };
}

function misplacedElse({ frames, beyond }: State, { text }: Action, keyword: Span): TemplateProblem | undefined {
  if (beyond > 0) return undefined;
  const frame = frames.at(-1);
  const span = { start: keyword.start, end: keyword.start + "else".length };
  if (frame === undefined || frame.kind === "define" || frame.kind === "block")
    return { span, message: "This else belongs to no if, with or range" };
  if (frame.branches.length > 1 && frame.branches.at(-1)?.tag.action.pipeline === undefined)
    return { span, message: "Nothing comes behind a bare else but its end" };
  const chained = /\w+$/.exec(slice(text, keyword))?.[0] ?? "";
  if (chained === "else" || (chained === frame.kind && chained !== "range")) return undefined;
  return {
    span: { start: keyword.end - chained.length, end: keyword.end },
    message: `Behind ${frame.kind}, write a bare else and begin the ${chained} in an action of its own`,
  };
}
