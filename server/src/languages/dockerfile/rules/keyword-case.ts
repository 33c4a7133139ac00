/** Keywords in the case that most of the file uses. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { instructionByName } from "../../../schema/dockerfile";
import type { Word } from "../../../syntax/dockerfile/tree";
import { dockerfile } from "../instructions";
import { at } from "../stages";

export const keywordCase: Rule = {
  id: "dockerfile/keyword-case",
  severity: "hint",
  profile: "strict",
  aliases: ["buildkit:ConsistentInstructionCasing", "buildkit:FromAsCasing", "dockerfile-utils:CASING_INSTRUCTION"],
  *check(file) {
    const words = keywords(file);
    const lower = words.filter(({ text }) => text === text.toLowerCase()).length;
    const upper = words.filter(({ text }) => text === text.toUpperCase()).length;
    for (const word of words) {
      const text = lower > upper ? word.text.toLowerCase() : word.text.toUpperCase();
      if (word.text !== text) yield differs(word, text);
    }
  },
};

/** The first word of every instruction, what ONBUILD registers included, and every AS. */
function keywords(file: SourceFile): readonly Word[] {
  return dockerfile(file).instructions.flatMap((placed) => {
    const { keyword, trigger, name, words } = placed.node;
    const as = name === "FROM" && words.length === 3 && words[1]?.text.toLowerCase() === "as" ? words[1] : undefined;
    const known = [keyword, trigger?.keyword].filter((word) => instructionByName.has(word?.text.toUpperCase() ?? ""));
    return [...known, as].flatMap((word) => (word === undefined ? [] : [at(placed, word)]));
  });
}

function differs(word: Word, text: string): Finding {
  const fix = { title: `Write ${text}`, edits: [{ span: word, text }], safe: true };
  return { span: word, message: `${word.text} differs from the file's other keywords; write ${text}`, fix };
}
