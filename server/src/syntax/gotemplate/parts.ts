/** What actions are made of, whatever they are. */
import { bodyOf, type State } from "./blocks";
import { declare, isKnown, type OpenBranch } from "./frames";
import { readPipeline } from "./pipeline";
import { fail, peek, type Reader, take } from "./reader";
import type { Action } from "./scan";
import { stringTerm } from "./terms";
import type { StringTerm } from "./tree";

/** A reader of an action, for which variables are those of the place. */
export function readerOf(state: State, { tokens }: Action): Reader {
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
export function last(reader: Reader, isRange = false): ReturnType<typeof readPipeline> {
  return readPipeline(reader, "end", isRange);
}

/** Reads an action of one kind. */
export type Read = (state: State, action: Action, reader: Reader) => void;

/** A branch that begins with an action. */
export function branchAt({ tag }: Action, keyword: OpenBranch["keyword"]): OpenBranch {
  return { tag, keyword, pipeline: undefined, items: [] };
}

/** The name of a template. */
export function readName(reader: Reader): StringTerm | undefined {
  const token = peek(reader);
  if (token.kind === "string" || token.kind === "raw") return stringTerm(reader, take(reader));
  fail(reader, token.span, "The name of a template is a string in quotes");
  return undefined;
}

/** Refuses what stands behind all that an action may hold. */
export function nothingMore(reader: Reader): void {
  const token = peek(reader);
  if (token.kind !== "end") fail(reader, token.span, "Nothing more may stand in this action");
}
