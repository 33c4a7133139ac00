/** Reads a Go template, whatever its text: a tree, and every problem the language has with it. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { type Body, closed, declare, type Frame, isKnown, leaveScope, newBody, type OpenBranch } from "./frames";
import { fail, peek, type Reader, readPipeline, stringTerm, take } from "./pipeline";
import { type Action, scan } from "./scan";
import type { Define, Item, StringTerm, Template, TemplateProblem } from "./tree";

/** The template of a file. */
export const goTemplate = memo((file: SourceFile): Template => parseTemplate(file.text));

/** More controls in each other than anybody writes. */
const deepest = 200;

interface State {
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

function bodyOf({ frames, file }: State): Body {
  return frames.at(-1)?.body ?? file;
}

function add({ frames, items }: State, item: Item): void {
  (frames.at(-1)?.branches.at(-1)?.items ?? items).push(item);
}

function readAction(state: State, action: Action): void {
  const reader = readerOf(state, action);
  const keyword = peek(reader);
  const read = keyword.kind === "word" ? actions.get(keyword.text) : undefined;
  if (read === undefined)
    add(state, { kind: "output", span: action.tag.span, tag: action.tag, pipeline: last(reader) });
  else read(state, action, reader);
  const problem = action.problem ?? reader.problem;
  if (problem !== undefined) state.problems.push(problem);
}

function readerOf(state: State, { tokens }: Action): Reader {
  const body = bodyOf(state);
  return {
    tokens,
    at: 0,
    depth: 0,
    problem: undefined,
    declare: (variable) => declare(body, variable),
    use: ({ name, span }) => {
      if (!isKnown(body, name))
        state.problems.push({ span, message: `${name} is not declared here: declare it with :=` });
    },
  };
}

/** A pipeline with nothing behind it. */
function last(reader: Reader, isRange = false): ReturnType<typeof readPipeline> {
  return readPipeline(reader, "end", isRange);
}

type Read = (state: State, action: Action, reader: Reader) => void;

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

function branchAt({ tag }: Action, keyword: OpenBranch["keyword"]): OpenBranch {
  return { tag, keyword, pipeline: undefined, items: [] };
}

function open(
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

function readName(reader: Reader): StringTerm | undefined {
  const token = peek(reader);
  if (token.kind === "string" || token.kind === "raw") return stringTerm(reader, take(reader));
  fail(reader, token.span, "The name of a template is a string in quotes");
  return undefined;
}

function nothingMore(reader: Reader): void {
  const token = peek(reader);
  if (token.kind !== "end") fail(reader, token.span, "Nothing more may stand in this action");
}

function jump(kind: "break" | "continue"): Read {
  return (state, { tag }, reader) => {
    const keyword = take(reader).span;
    if (bodyOf(state).loops === 0) fail(reader, keyword, `${kind} stands only inside a range`);
    nothingMore(reader);
    add(state, { kind, span: tag.span, tag, keyword });
  };
}

function readElse(state: State, action: Action, reader: Reader): void {
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

function readEnd(state: State, { tag }: Action, reader: Reader): void {
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

function close(state: State, end: Action["tag"] | undefined): void {
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
