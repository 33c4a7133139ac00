/** A flag that is given twice and means one thing only. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { type FlagFact, instructionByName, instructions } from "../../../schema/dockerfile";
import type { Flag, Instruction } from "../../../syntax/dockerfile/tree";
import { each } from "../check";

const names = instructions.filter((instruction) => instruction.flags.length > 0).map(({ name }) => name);

export const flagOnce: Rule = {
  id: "dockerfile/flag-once",
  severity: "error",
  aliases: ["dockerfile-utils:FLAG_DUPLICATE"],
  check: each(names, function* (node) {
    const facts = instructionByName.get(node.name)?.flags ?? [];
    if (node.name === "HEALTHCHECK" && node.words[0]?.text.toUpperCase() === "NONE") return;
    for (const flag of node.flags) {
      const fact = facts.find(({ name }) => name === flag.name.text);
      if (fact !== undefined && isRepeated(node, flag, fact)) yield repeated(node, flag);
    }
  }),
};

/** True for the second and later of a flag that the builder takes once. */
export function isRepeated(node: Instruction, flag: Flag, { repeats }: FlagFact): boolean {
  return !repeats && firstOf(node, flag) !== flag;
}

function firstOf({ flags }: Instruction, { name }: Flag): Flag | undefined {
  return flags.find((other) => other.name.text === name.text);
}

function repeated(node: Instruction, flag: Flag): Finding {
  const { name, value, start, end } = flag;
  const blanks = /^[ \t]*/.exec(node.text.slice(end))?.[0].length ?? 0;
  const edits = [{ span: { start, end: end + blanks }, text: "" }];
  const safe = firstOf(node, flag)?.value?.text === value?.text;
  const message = `${name.text} is given twice, but ${node.name} takes it once; keep one`;
  return { span: flag, message, fix: { title: `Remove the second ${name.text}`, edits, safe } };
}
