/** Keywords in the case that most of the file uses. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import type { Word } from "../../../syntax/dockerfile/tree";
import { dockerfile } from "../instructions";
import { keywordsOf } from "../keywords";
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

function keywords(file: SourceFile): readonly Word[] {
  return dockerfile(file).instructions.flatMap((placed) => keywordsOf(placed.node).map((word) => at(placed, word)));
}

function differs(word: Word, text: string): Finding {
  const fix = { title: `Write ${text}`, edits: [{ span: word, text }], safe: true };
  return { span: word, message: `${word.text} differs from the file's other keywords; write ${text}`, fix };
}
