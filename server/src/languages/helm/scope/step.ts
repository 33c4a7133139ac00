/** Runs single actions: one that stands in the version before, in the same scope, is not run again. */
import { memo } from "../../../model/memo";
import { slice } from "../../../model/span";
import type { Action, Pipeline } from "../../../syntax/gotemplate/tree";
import { evaluate } from "./evaluate";
import { element, type Known } from "./known";
import { call, type Draft, type Mode, read, type Step } from "./reading";
import { type Scope, variableIn } from "./scope";

/** What an action does in a scope. */
export function stepOf(action: Action, scope: Scope): Step {
  const runs = runsOf(action);
  const known = runs.find((run) => isSame(run, action, scope));
  if (known !== undefined) return known.step;
  const values = action.mentions.map(({ name }) => variableIn(scope, name));
  const step = perform(action, scope);
  if (runs.push({ dot: scope.dot, values, followed: isFollowed(action.pipeline, scope), step }) > mostRuns)
    runs.shift();
  return step;
}

interface Run {
  readonly dot: Known | undefined;
  /** Of the variables it mentions. */
  readonly values: readonly (Known | undefined)[];
  readonly followed: boolean;
  readonly step: Step;
}

/** An action of the same text may stand in several scopes, and in those of versions that are gone. */
const mostRuns = 8;

const runsOf = memo((_action: Action): Run[] => []);

function isSame({ dot, values, followed }: Run, { mentions, pipeline }: Action, scope: Scope): boolean {
  return (
    dot === scope.dot &&
    mentions.every(({ name }, index) => values[index] === variableIn(scope, name)) &&
    followed === isFollowed(pipeline, scope)
  );
}

/** True where a variable is declared that has the same value wherever it is used. */
export function isFollowed(pipeline: Pipeline | undefined, { assigned }: Scope): boolean {
  const [variable] = pipeline?.variables ?? [];
  return variable !== undefined && pipeline?.operator === "declare" && !assigned.has(variable.name);
}

function perform(action: Action, scope: Scope): Step {
  const { kind, name, pipeline } = action;
  const draft: Draft = { uses: [], calls: [], changes: [], places: [] };
  const value = pipeline && evaluate(pipeline, scope, draft, modeOf(action, pipeline, scope));
  if (kind === "template" || kind === "block") call(draft, name, value);
  if (kind !== "range") return { action, known: value, ...draft };
  const known = element(value);
  read(draft, known, [], "test");
  return { action, known, ...draft };
}

/** How the value of an action is used; variables that are not followed hand it on to somebody unknown. */
function modeOf({ kind, keyword, text }: Action, pipeline: Pipeline, scope: Scope): Mode {
  if (kind === "range" || kind === "template" || kind === "block") return "bind";
  if (pipeline.variables.length > 0) return isFollowed(pipeline, scope) ? "bind" : "pass";
  if (kind === "output") return "print";
  return kind === "with" || (keyword !== undefined && slice(text, keyword).endsWith("with")) ? "bind" : "test";
}
