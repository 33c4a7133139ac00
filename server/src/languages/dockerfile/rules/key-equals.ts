/** `ENV KEY value`, the old form: the rest of the line is one value, and an equals sign in it surprises. */
import type { Fix } from "../../../model/edit";
import type { Rule } from "../../../model/rule";
import type { Instruction, Pair } from "../../../syntax/dockerfile/tree";
import { each } from "../check";

export const keyEquals: Rule = {
  id: "dockerfile/key-equals",
  severity: "information",
  aliases: ["buildkit:LegacyKeyValueFormat"],
  check: each(["ENV", "LABEL"], function* (node) {
    const [pair] = node.pairs;
    if (node.pairs.length !== 1 || pair?.value === undefined || pair.equals) return;
    const { key, value } = pair;
    const message = /^=/.test(value.text)
      ? `${key.text} gets a value that starts with "="; write ${key.text}=value without blanks`
      : `This is the old form of ${node.name}; write ${key.text}=value`;
    yield { span: key, message, fix: rewritten(node, pair) };
  }),
};

/** Quotes keep blanks together; where the value has quotes or escapes of its own they may mean something else inside. */
function rewritten(node: Instruction, { key, value }: Pair): Fix | undefined {
  if (value === undefined || !/^[\w./-]+$/.test(key.text)) return undefined;
  const gap = { start: key.end, end: value.start };
  const title = `Write ${key.text}=…`;
  if (node.text.slice(gap.start, gap.end).includes("#")) return undefined;
  if (value.text.startsWith("=")) {
    const start = value.start + 1 + (/^=\s*/.exec(value.text)?.[0].length ?? 1) - 1;
    const isWord = /^=\s*[^\s"'\\`]+$/.test(value.text) && !node.text.includes("\n");
    return isWord ? { title, edits: [{ span: { start: gap.start, end: start }, text: "=" }], safe: false } : undefined;
  }
  if (/[\\`]/.test(value.text)) return undefined;
  if (/^(?:[^\s"']*|"[^"]*"|'[^']*')$/.test(value.text))
    return { title, edits: [{ span: gap, text: "=" }], safe: true };
  if (/["']/.test(value.text)) return undefined;
  const end = { start: value.end, end: value.end };
  return {
    title,
    edits: [
      { span: gap, text: '="' },
      { span: end, text: '"' },
    ],
    safe: true,
  };
}
