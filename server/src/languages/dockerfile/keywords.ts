/** The words of an instruction that the builder reads in any case. */
import { instructionByName } from "../../schema/dockerfile";
import type { Instruction, Word } from "../../syntax/dockerfile/tree";

/** Its known keyword, the one of what ONBUILD registers, and AS; places count from the instruction's start. */
export function keywordsOf({ keyword, trigger, name, words }: Instruction): readonly Word[] {
  const as = name === "FROM" && words.length === 3 && words[1]?.text.toLowerCase() === "as" ? [words[1]] : [];
  const known = [keyword, trigger?.keyword].filter((word) => word !== undefined);
  return [...known.filter(({ text }) => instructionByName.has(text.toUpperCase())), ...as];
}
