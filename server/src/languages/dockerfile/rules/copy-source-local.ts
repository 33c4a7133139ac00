/** COPY from a URL or a git repository: only ADD fetches. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Instruction, Word } from "../../../syntax/dockerfile/tree";
import { each } from "../check";
import { isGitSource, isWebSource } from "../remote-source";

export const copySourceLocal: Rule = {
  id: "dockerfile/copy-source-local",
  severity: "error",
  aliases: [],
  check: each(["COPY"], function* (node) {
    if (node.flags.some(({ name }) => name.text === "--from")) return;
    for (const word of node.words.slice(0, -1)) {
      if (isWebSource(word.text) || isGitSource(word.text)) yield remote(node, word);
    }
  }),
};

/** ADD has no `--parents`, and what is in quotes or follows ONBUILD keeps its place. */
function remote({ keyword, flags }: Instruction, word: Word): Finding {
  const what = isGitSource(word.text) ? "a git repository" : "a URL";
  const message = `COPY takes files of the build context, not ${what}; ADD fetches it`;
  if (flags.some(({ name }) => name.text === "--parents")) return { span: word, message };
  const text = keyword.text === keyword.text.toLowerCase() ? "add" : "ADD";
  return { span: word, message, fix: { title: "Write ADD", edits: [{ span: keyword, text }], safe: false } };
}
