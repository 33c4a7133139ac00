/** What Go refuses to compare. */
import type { Fix } from "../../model/edit";
import type { Span } from "../../model/span";
import { type Argument, comparing, type TypedCall } from "./typed-calls";
import { aType } from "./value-types";

/** Why a call stops Helm. */
export interface Mismatch {
  readonly span: Span;
  readonly message: string;
  readonly fix: Fix | undefined;
}

/** The first thing that is of another type than what it is compared with. */
export function mismatchOf({ name, arguments: [first, ...others] }: TypedCall): Mismatch | undefined {
  if (!comparing.has(name) || first?.typed === undefined) return undefined;
  for (const other of others) {
    if (other.typed === undefined || other.typed.type === first.typed.type) continue;
    const [one, two] = [first.typed.type, other.typed.type];
    const message = `${name} cannot compare ${aType(one)} with ${aType(two)}: Helm stops here`;
    return { span: other.span, message: `${message}${advice(first, other)}`, fix: fixOf(first, other) };
  }
  return undefined;
}

function advice(first: Argument, other: Argument): string {
  const types = [first.typed?.type, other.typed?.type];
  return types.includes("int") && types.includes("float") ? "; numbers of values are floats" : "";
}

/** A number of the values becomes an int, a text that reads like a boolean becomes one. */
function fixOf(first: Argument, other: Argument): Fix | undefined {
  const pair = [first, other];
  const [float, int, bool, text] = ["float", "int", "bool", "string"].map((type) =>
    pair.find(({ typed, operand }) => typed?.type === type && operand !== undefined),
  );
  if (float?.typed?.value !== undefined && int !== undefined) return around(float, "int");
  if (float?.typed?.value !== undefined && text !== undefined) return around(float, "toString");
  const word = text?.typed?.text;
  if (bool === undefined || text === undefined || (word !== "true" && word !== "false")) return undefined;
  return { title: `Compare with ${word}`, edits: [{ span: text.span, text: word }], safe: false };
}

function around({ span: { start, end } }: Argument, conversion: string): Fix {
  const edits = [
    { span: { start, end: start }, text: `(${conversion} ` },
    { span: { start: end, end }, text: ")" },
  ];
  return { title: `Convert with ${conversion}`, edits, safe: false };
}
