/** Functions whose results are known. */
import type { Field, Operand } from "../../../syntax/gotemplate/tree";
import { dictOf, element, type Known, valuesPath } from "./known";
import { lookedUp } from "./look-up";
import { call, type Draft, type Mode, read } from "./reading";

/** Something handed on, written as an operand or by the command before the bar. */
export type Argument = (mode: Mode) => Known | undefined;

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

/** What is known about functions that hand on, look up or put together what they get. */
export const specials: ReadonlyMap<string, Special> = new Map(
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

/** The keys that are written as texts. */
function keyNames(operands: readonly Operand[]): readonly Field[] {
  const texts = operands.filter((operand) => operand.kind === "string");
  return texts.map(({ value, span }) => ({ name: value, span: { start: span.start + 1, end: span.end - 1 } }));
}
