/** What a JSON Schema asks of a single value, and of how much a table or list holds. */
import { costOf, firstMatch } from "../../syntax/regexp/match";
import { readPattern } from "../../syntax/regexp/parse";
import { canonical, canonicalJson, type Instance, scalarOf, typeOfInstance } from "./instance";
import { type Keywords, listIn } from "./schema";

/** The types that a schema wants in words, where a value is none of them; nothing where it is one or none is asked for. */
export function missedTypes(schema: Keywords, value: Instance<unknown>): readonly string[] | undefined {
  const type = typeOfInstance(value);
  const wanted: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  const known = wanted.filter((each) => typeof each === "string" && Object.hasOwn(inWords, each));
  if (type === undefined || known.length < wanted.length || known.some((each) => isOf(value, type, each)))
    return undefined;
  return known.map((each) => inWords[String(each)] ?? "");
}

const inWords: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  integer: "a whole number",
  null: "null",
  number: "a number",
  object: "a table",
  string: "a text",
};

function isOf(value: Instance<unknown>, type: string, wanted: unknown): boolean {
  return wanted === type || (wanted === "integer" && Number.isInteger(scalarOf(value)));
}

/** What else is wrong with a value itself, said behind its name. */
export function* valueMistakes<T extends Instance<T>>(schema: Keywords, value: T): Generator<string> {
  yield* choices(schema, value);
  const scalar = scalarOf(value);
  if (typeof scalar === "number") yield* numbers(schema, scalar);
  if (typeof scalar === "string") yield* texts(schema, scalar);
  if (value.items !== undefined) yield* sizes(schema, value.items.length, ["minItems", "maxItems"], "items");
  if (value.members !== undefined) yield* sizes(schema, value.members.size, ["minProperties", "maxProperties"], "keys");
}

function* choices<T extends Instance<T>>(schema: Keywords, value: T): Generator<string> {
  const list = schema.const === undefined ? listIn(schema, "enum") : [schema.const];
  const text = list.length === 0 ? undefined : canonical(value);
  if (text === undefined || list.some((each) => canonicalJson(each) === text)) return;
  const shown = list.slice(0, 6).map((each) => (typeof each === "string" && each !== "" ? each : canonicalJson(each)));
  yield `must be ${list.length > 1 ? "one of " : ""}${shown.join(", ")}${list.length > 6 ? ", ..." : ""}`;
}

function* numbers(
  { minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Keywords,
  value: number,
): Generator<string> {
  if (typeof minimum === "number" && value < minimum) yield `must be at least ${minimum}`;
  if (typeof maximum === "number" && value > maximum) yield `must be at most ${maximum}`;
  if (typeof exclusiveMinimum === "number" && value <= exclusiveMinimum) yield `must be more than ${exclusiveMinimum}`;
  if (typeof exclusiveMaximum === "number" && value >= exclusiveMaximum) yield `must be less than ${exclusiveMaximum}`;
}

function* texts(schema: Keywords, value: string): Generator<string> {
  yield* sizes(schema, [...value].length, ["minLength", "maxLength"], "characters");
  const { pattern } = schema;
  if (typeof pattern === "string" && holdsPattern(pattern, value) === false) yield `must match ${pattern}`;
}

function* sizes(
  schema: Keywords,
  size: number,
  [least, most]: readonly [string, string],
  what: string,
): Generator<string> {
  const [from, to] = [schema[least], schema[most]];
  if (typeof from === "number" && size < from)
    yield `must have at least ${from} ${from === 1 ? what.replace(/s$/, "") : what}`;
  if (typeof to === "number" && size > to) yield `must have at most ${to} ${to === 1 ? what.replace(/s$/, "") : what}`;
}

/** Longer work for one value is not begun. */
const mostTurns = 5_000_000;

/** Whether a text holds a match; nothing for a pattern that RE2 has not, and for too much work. */
export function holdsPattern(pattern: string, text: string): boolean | undefined {
  const read = readPattern(pattern);
  if ("message" in read || costOf(read, text) > mostTurns) return undefined;
  return firstMatch(read, text) !== undefined;
}
