/** FROM takes an image, or an image, AS and a name. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Instruction, Word } from "../../../syntax/dockerfile/tree";
import { each } from "../check";
import { isTemplate } from "../front-end";

export const fromForm: Rule = {
  id: "dockerfile/from-form",
  severity: "error",
  aliases: [
    "dockerfile-utils:INVALID_AS",
    "dockerfile-utils:ARGUMENT_REQUIRES_ONE_OR_THREE",
    "dockerfile-utils:ARGUMENT_EXTRA",
  ],
  check: each(["FROM"], function* (node) {
    const finding = isTemplate(node.text) ? undefined : wrong(node);
    if (finding !== undefined) yield finding;
  }),
};

function wrong({ keyword, words }: Instruction): Finding | undefined {
  const [image, as, name] = words;
  const last = words.at(-1);
  if (image === undefined || last === undefined) return { span: keyword, message: "FROM needs an image" };
  const comment = words.find((word, index) => index > 0 && word.text.startsWith("#"));
  if (comment !== undefined) {
    const message = "A comment cannot follow FROM; put it on a line of its own";
    return { span: { start: comment.start, end: last.end }, message };
  }
  const flag = words.find((word, index) => index > 0 && word.text.startsWith("--"));
  if (flag !== undefined)
    return { span: flag, message: `Flags stand before the image: FROM ${flag.text} ${image.text}` };
  if (as === undefined) return undefined;
  if (as.text.toLowerCase() === "as") return name === undefined ? nameless(as) : tooMany(words, last);
  return name === undefined ? replace(as, "Insert AS", `AS ${as.text}`) : misspelt(words, as, last);
}

function nameless(as: Word): Finding {
  return { span: as, message: "AS needs a name for the stage" };
}

function tooMany(words: readonly Word[], last: Word): Finding | undefined {
  const extra = words[3];
  if (extra === undefined) return undefined;
  return { span: { start: extra.start, end: last.end }, message: "FROM ends after the stage's name; remove this" };
}

function misspelt(words: readonly Word[], as: Word, last: Word): Finding {
  if (words.length === 3) return replace(as, "Write AS", "AS");
  return { span: { start: as.start, end: last.end }, message: "FROM takes one image, then perhaps AS and a name" };
}

function replace(word: Word, title: string, text: string): Finding {
  const message = `After the image only AS and a name may follow, not "${word.text}"`;
  return { span: word, message, fix: { title, edits: [{ span: word, text }], safe: false } };
}
