/** The values of `RUN --mount`, part by part. */
import { memo } from "../../model/memo";
import type { Span } from "../../model/span";
import { slice } from "../../model/span";
import { splitKey } from "../../schema/dockerfile/values";
import type { Flag, Instruction } from "../../syntax/dockerfile/tree";

/** `key=value` or `key`; its place is the whole flag's value where quotes or joined lines hide the part's own. */
export interface MountPart extends Span {
  readonly text: string;
  /** In lower case, as the builder reads it. */
  readonly key: string;
  readonly value: string | undefined;
}

/** A `--mount` flag with its parts. */
export interface Mount {
  readonly flag: Flag;
  readonly parts: readonly MountPart[];
}

/** Mounts that can be read from the text alone: those without quotes inside. */
export const mounts: (node: Instruction) => readonly Mount[] = memo((node) =>
  node.flags.flatMap((flag) => {
    const readable = flag.name.text === "--mount" && flag.value !== undefined && !/["\r\n]/.test(flag.value.text);
    return readable ? [{ flag, parts: partsOf(node, flag) }] : [];
  }),
);

/** The last value a key has, under any of its spellings. */
export function mountValue({ parts }: Mount, ...spellings: readonly string[]): string | undefined {
  return parts.findLast(({ key }) => spellings.includes(key))?.value;
}

function partsOf(node: Instruction, { value }: Flag): readonly MountPart[] {
  if (value === undefined) return [];
  const exact = slice(node.text, value) === value.text;
  let at = value.start;
  return value.text.split(",").map((text) => {
    const start = at;
    at += text.length + 1;
    const [key, written] = splitKey(text);
    const span = exact ? { start, end: start + text.length } : { start: value.start, end: value.end };
    return { ...span, text, key, value: written };
  });
}
