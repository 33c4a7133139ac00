/** A flag the instruction does not have; BuildKit stops at it. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { instructionByName, instructions } from "../../../schema/dockerfile";
import { closest } from "../../../syntax/closest";
import type { Flag, Instruction } from "../../../syntax/dockerfile/tree";
import { each } from "../check";

/** ARG and STOPSIGNAL never look at their flags. */
const names = [...instructionByName.keys()].filter((name) => name !== "ARG" && name !== "STOPSIGNAL");

export const flagKnown: Rule = {
  id: "dockerfile/flag-known",
  severity: "error",
  aliases: [
    "dockerfile-utils:UNKNOWN_FROM_FLAG",
    "dockerfile-utils:UNKNOWN_ADD_FLAG",
    "dockerfile-utils:UNKNOWN_COPY_FLAG",
    "dockerfile-utils:UNKNOWN_HEALTHCHECK_FLAG",
  ],
  check: each(names, function* (node) {
    const known = (instructionByName.get(node.name)?.flags ?? []).map((flag) => flag.name);
    if (node.name === "HEALTHCHECK" && node.words[0]?.text.toUpperCase() === "NONE") return;
    for (const flag of node.flags) {
      if (!known.includes(flag.name.text)) yield unknown(node, flag, known);
    }
  }),
};

function unknown(node: Instruction, flag: Flag, known: readonly string[]): Finding {
  const { text } = flag.name;
  const meant = closest(
    text.slice(2),
    known.map((name) => name.slice(2)),
  );
  if (meant !== undefined) {
    const edits = [{ span: flag.name, text: `--${meant}` }];
    const message = `${node.name} has no flag ${text}; did you mean --${meant}?`;
    return { span: flag.name, message, fix: { title: `Write --${meant}`, edits, safe: false } };
  }
  return { span: flag.name, message: `${node.name} has no flag ${text}; ${advice(node.name, text, known)}` };
}

function advice(name: string, text: string, known: readonly string[]): string {
  if (name === "CMD" || name === "ENTRYPOINT") return `to pass it on write a list: ${name} ["program", "${text}"]`;
  const owner = instructions.find((each) => each.flags.some((flag) => flag.name === text));
  if (owner !== undefined) return `it belongs to ${owner.name}`;
  return known.length === 0 ? "it takes none" : "the build stops here";
}
