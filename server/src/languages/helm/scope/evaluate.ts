/** What an expression of a template stands for, as far as that is known without running it. */
import type { Command, Field, Operand, Pipeline } from "../../../syntax/gotemplate/tree";
import { effectOf } from "./functions";
import { dictOf, element, type Known, member, valuesPath } from "./known";
import { call, type Draft, type Mode, read } from "./reading";
import type { Scope } from "./scope";

/** Something handed on, written as an operand or by the command before the bar. */
type Argument = (mode: Mode) => Known | undefined;

/** Works out a pipeline and notes what it reads on the way. */
export function evaluate(pipeline: Pipeline, scope: Scope, draft: Draft, mode: Mode): Known | undefined {
  const last = pipeline.commands.reduce<Argument | undefined>(
    (piped, command) => (asked) => commandValue(command, piped, scope, draft, asked),
    undefined,
  );
  return last?.(mode);
}

function commandValue(
  { operands }: Command,
  piped: Argument | undefined,
  scope: Scope,
  draft: Draft,
  mode: Mode,
): Known | undefined {
  const [first, ...rest] = operands;
  if (first === undefined) return piped?.("pass");
  const given: Argument[] = rest.map((operand) => (asked) => operandValue(operand, scope, draft, asked));
  const all = piped === undefined ? given : [...given, piped];
  if (first.kind === "function") return called(first.name, rest, all, draft, mode);
  if (all.length === 0) return operandValue(first, scope, draft, mode);
  for (const argument of all) argument("pass");
  operandValue(first, scope, draft, "pass");
  return undefined;
}

function operandValue(operand: Operand, scope: Scope, draft: Draft, mode: Mode): Known | undefined {
  if (operand.kind === "dot") {
    const { start, end } = operand.span;
    if (end === start + 1) draft.places.push({ span: { start: end, end }, owner: scope.dot, name: "" });
    return lookedUp(scope.dot, operand.fields, draft, mode);
  }
  if (operand.kind === "variable") return lookedUp(variable(operand.name, scope, draft), operand.fields, draft, mode);
  if (operand.kind === "parenthesis") {
    if (operand.fields.length === 0) return evaluate(operand.pipeline, scope, draft, mode);
    const inner = evaluate(operand.pipeline, scope, draft, "bind");
    return lookedUp(inner, operand.fields, draft, mode === "print" ? "pass" : mode);
  }
  return operand.kind === "function" ? called(operand.name, [], [], draft, mode) : undefined;
}

function variable(name: string, { variables }: Scope, { assigned }: Draft): Known | undefined {
  return assigned.has(name) ? undefined : variables.get(name);
}

/** What stands at the end of the names; one that is missing yet is nobody's. */
function lookedUp(base: Known | undefined, names: readonly Field[], draft: Draft, mode: Mode): Known | undefined {
  let known = base;
  for (const { name, span } of names) {
    draft.places.push({ span, owner: known, name });
    known = name === "" ? undefined : member(known, name);
  }
  read(
    draft,
    known,
    names.map(({ span }) => span),
    mode,
  );
  return known;
}

function called(
  name: string,
  operands: readonly Operand[],
  given: readonly Argument[],
  draft: Draft,
  mode: Mode,
): Known | undefined {
  const special = specials.get(name);
  if (special !== undefined) return special({ operands, given, draft, mode });
  const effect = effectOf(name);
  if (effect === "changing") return changing(name, operands, given, draft);
  for (const argument of given)
    argument(effect === "testing" ? "test" : effect === "printing" ? printed(mode) : "pass");
  return undefined;
}

/** What is printed through a function that prints is printed; else somebody else has it. */
function printed(mode: Mode): Mode {
  return mode === "print" ? "print" : "pass";
}

/** The same, with what is missing provided for; what goes on to nobody known is read as a whole. */
function loosened(mode: Mode): Mode {
  return mode === "test" ? "test" : "pass";
}

interface Called {
  /** As they are written, without what the bar hands on. */
  readonly operands: readonly Operand[];
  readonly given: readonly Argument[];
  readonly draft: Draft;
  readonly mode: Mode;
}

type Special = (called: Called) => Known | undefined;

/** With what is missing provided for, and still followed. */
function provided(mode: Mode): Mode {
  return mode === "print" ? "pass" : mode;
}

/** The last argument is the result unless it is missing. */
const fallback: Special = ({ given, mode }) => {
  for (const argument of given.slice(0, -1)) argument(loosened(mode));
  return given.at(-1)?.(provided(mode));
};

/** The first argument with keys behind it. */
const indexed: Special = ({ operands: [, ...keys], given: [base, ...rest], draft, mode }) => {
  const names = keyNames(keys);
  if (names.length === rest.length) return lookedUp(base?.("bind"), names, draft, provided(mode));
  for (const argument of rest) argument("pass");
  return element(base?.("pass"));
};

/** Keys, what stands in for the last of them, and the table they are looked for in. */
const dug: Special = ({ operands, given, draft, mode }) => {
  const keys = Math.max(0, given.length - 2);
  const names = keyNames(operands.slice(0, keys));
  for (const argument of given.slice(names.length === keys ? keys : 0, -1)) argument("pass");
  const base = given.at(-1)?.(names.length === keys ? "bind" : "pass");
  return names.length === keys ? lookedUp(base, names, draft, provided(mode)) : undefined;
};

const asked: Special = ({ operands: [, key], given: [base, other], draft }) => {
  const names = key === undefined ? [] : keyNames([key]);
  if (names.length === 0) other?.("pass");
  const table = base?.(names.length === 0 ? "pass" : "test");
  if (names.length > 0) lookedUp(table, names, draft, "test");
  return undefined;
};

const made: Special = ({ operands, given, draft }) => {
  const members = new Map<string, Known | undefined>();
  for (let index = 0; index < given.length; index += 2) {
    const key = operands[index];
    if (key?.kind !== "string") given[index]?.("pass");
    const value = given[index + 1]?.(key?.kind === "string" ? "bind" : "pass");
    if (key?.kind === "string") members.set(key.value, value);
  }
  const known = dictOf(members);
  if (known === undefined) for (const each of members.values()) read(draft, each, [], "pass");
  return known;
};

const included: Special = ({ operands: [name], given: [asName, context], draft }) => {
  if (name?.kind !== "string") asName?.("pass");
  call(draft, name?.kind === "string" ? name : undefined, context?.("bind"));
  return undefined;
};

/** A text among the values is searched by itself; any other may read all of the context it runs in. */
const rendered: Special = ({ given: [text, context], mode }) => {
  const known = text?.(loosened(mode));
  context?.(valuesPath(known) === undefined ? "pass" : "test");
  return undefined;
};

/** One of the arguments is the result. */
const either: Special = ({ given, mode }) => {
  for (const argument of given) argument(loosened(mode));
  return undefined;
};

const chosen: Special = ({ given: [yes, no, test], mode }) => {
  test?.("test");
  for (const each of [yes, no]) each?.(loosened(mode));
  return undefined;
};

const specials: ReadonlyMap<string, Special> = new Map(
  Object.entries<Special>({
    default: fallback,
    required: fallback,
    index: indexed,
    get: indexed,
    dig: dug,
    hasKey: asked,
    dict: made,
    include: included,
    tpl: rendered,
    ternary: chosen,
    and: either,
    or: either,
    deepCopy: ({ given, mode }) => given[0]?.(provided(mode)),
    mustDeepCopy: ({ given, mode }) => given[0]?.(provided(mode)),
  }),
);

function changing(
  name: string,
  operands: readonly Operand[],
  given: readonly Argument[],
  draft: Draft,
): Known | undefined {
  const [target, ...others] = given.map((argument, index) => argument(index === 0 ? "bind" : "pass"));
  const key = operands[1];
  const at = name === "set" && key?.kind === "string" ? member(target, key.value) : target;
  const values =
    valuesPath(at) ?? (target?.kind === "path" && target.path.length === 0 ? { ...target, path: [] } : undefined);
  if (values !== undefined && others.length > 0)
    draft.changes.push({
      chart: values.chart,
      path: name === "set" && key?.kind === "string" ? values.path : undefined,
    });
  if (target !== undefined) read(draft, target, [], "pass");
  return name === "set" ? target : undefined;
}

/** The keys that are written as texts. */
function keyNames(operands: readonly Operand[]): readonly Field[] {
  const texts = operands.filter((operand) => operand.kind === "string");
  return texts.map(({ value, span }) => ({ name: value, span: { start: span.start + 1, end: span.end - 1 } }));
}
