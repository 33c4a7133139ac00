/** What a hover says about the value of `--mount`: the type's note, and what the key under the cursor does. */
import type { Concept } from "../../model/concept";
import { touches } from "../../model/span";
import { mountTypes } from "../../schema/dockerfile";
import { keyWords, valueWords } from "../../schema/dockerfile/mount-words";
import type { Flag, Instruction } from "../../syntax/dockerfile/tree";
import { mounts, mountValue } from "./mounts";

/** Nothing outside the flag's value; places count from the instruction's start. */
export function mountConcept(node: Instruction, flag: Flag, at: number): Concept | undefined {
  if (flag.name.text !== "--mount" || flag.value === undefined || !touches(flag.value, at)) return undefined;
  const mount = mounts(node).find((each) => each.flag === flag);
  const said = (mount && mountValue(mount, "type")?.toLowerCase()) ?? "bind";
  const type = mountTypes.has(said) ? said : "bind";
  const part = mount?.parts.find((each) => touches(each, at));
  const words = part && keyWords(type, part.key);
  const concept: Concept = { key: `dockerfile/mount-${type}`, span: flag };
  if (part === undefined || words === undefined) return concept;
  const meaning = valueWords(part.key, part.value ?? "");
  const facts = [`\`${part.key}\`: ${words}.`, ...(meaning === undefined ? [] : [`\`${part.value}\`: ${meaning}.`])];
  return { ...concept, span: part, facts };
}
