/** What the arguments above the first FROM come to when no build argument says otherwise. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { predefinedArguments } from "../../schema/dockerfile";
import { fill, unknown, unset, type Value } from "./expansion";
import { dockerfile } from "./instructions";
import { parts } from "./parts";

/** A text of FROM with its variables replaced and its quotes gone. */
export function expandGlobally(file: SourceFile, text: string): Value {
  return fill(text, dockerfile(file).escape, lookUp(globalValues(file)));
}

/** Of several of one name the last that has a value counts. */
const globalValues = memo((file: SourceFile): ReadonlyMap<string, Value> => {
  const known = new Map<string, Value>();
  for (const { name, pairs } of parts(file)[0]?.nodes ?? []) {
    for (const { key, value } of name === "ARG" ? pairs : []) {
      if (value !== undefined) known.set(key.text, fill(value.text, dockerfile(file).escape, lookUp(known)));
    }
  }
  return known;
});

function lookUp(known: ReadonlyMap<string, Value>): (name: string) => Value {
  return (name) => known.get(name) ?? (predefinedArguments.has(name) ? unknown : unset);
}
