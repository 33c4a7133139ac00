/** A line that starts with no instruction: a slip of the keyboard, or a command cut off from the line above. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { instructionByName } from "../../../schema/dockerfile";
import { closest } from "../../../syntax/closest";
import type { Instruction, Placed, Word } from "../../../syntax/dockerfile/tree";
import { dockerfile } from "../instructions";
import { at } from "../stages";

export const instructionKnown: Rule = {
  id: "dockerfile/instruction-known",
  severity: "error",
  aliases: ["dockerfile-utils:UNKNOWN_INSTRUCTION"],
  *check(file) {
    const { instructions, escape } = dockerfile(file);
    let command: Placed | undefined;
    let wasCutOff = false;
    for (const placed of instructions) {
      const word = unknownWord(placed);
      const slip = word && meant(word);
      const isCutOff = word !== undefined && slip === undefined && command !== undefined;
      if (slip !== undefined) yield slip;
      else if (word !== undefined && !wasCutOff) yield stray(word, placed, command, escape);
      if (isCutOff || isCommand(placed.node)) command = placed;
      else command = undefined;
      wasCutOff = isCutOff;
    }
  },
};

/** The keyword, or the one after ONBUILD, when it is no instruction's. */
function unknownWord(placed: Placed): Word | undefined {
  const { keyword, name } = placed.node.trigger ?? placed.node;
  return instructionByName.has(name) ? undefined : at(placed, keyword);
}

function meant(word: Word): Finding | undefined {
  const name = closest(word.text, instructionByName.keys());
  if (name === undefined) return undefined;
  const text = word.text === word.text.toLowerCase() ? name.toLowerCase() : name;
  const fix = { title: `Write ${text}`, edits: [{ span: word, text }], safe: false };
  return { span: word, message: `"${word.text}" is no instruction; did you mean ${name}?`, fix };
}

/** After a command a stray line is its lost continuation; only the first of several is told. */
function stray(word: Word, { node, start, end }: Placed, command: Placed | undefined, escape: string): Finding {
  if (word.text === "") return { span: { start, end }, message: `Nothing follows this ${escape}; remove it` };
  if (command === undefined)
    return { span: word, message: `"${word.text}" is no instruction; a line starts with one, such as RUN or COPY` };
  const message = `No instruction; to continue the command above, end its line with ${escape}`;
  const joins = /^(?:&&|\|\|?|;|-)/.test(node.text) || /(?:&&|\|\|?|;)$/.test(command.node.text);
  if (!joins) return { span: word, message };
  const edits = [{ span: { start: command.end, end: command.end }, text: ` ${escape}` }];
  return { span: word, message, fix: { title: "Continue the line above", edits, safe: false } };
}

function isCommand(node: Instruction): boolean {
  const { name, heredocs, json } = node.trigger ?? node;
  return ["RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK"].includes(name) && heredocs.length === 0 && json === undefined;
}
