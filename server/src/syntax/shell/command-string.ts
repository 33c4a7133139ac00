/** The script in `sh -c '…'` and `su user -c '…'`, where its places are those of the text. */
import type { Span } from "../../model/span";
import type { ShellWord } from "./tree";

const shells = /^(?:\S*\/)?(?:(?:ba|da|a|k|z)?sh|su)$/;
const optional = /^[-+]|^(?:pipefail|errexit|nounset|xtrace)$/;

/** The place of the script between its quotes; nothing when escapes make its text another one. */
export function commandString(text: string, words: readonly ShellWord[]): Span | undefined {
  const shell = words.slice(0, 3).findIndex((word) => shells.test(word.text));
  if (shell < 0) return undefined;
  const option = words.findIndex((word, index) => index > shell && /^-[a-z]*c$/.test(word.text));
  const script = words[option + 1];
  if (option < 0 || script === undefined) return undefined;
  const namesUser = words[shell]?.text.endsWith("su") === true;
  if (!namesUser && words.slice(shell + 1, option).some((word) => !optional.test(word.text))) return undefined;
  const quote = text[script.start] ?? "";
  const inside = text.slice(script.start + 1, script.end - 1);
  const plain = (quote === '"' || quote === "'") && text[script.end - 1] === quote && script.end - script.start > 1;
  if (!plain || inside.includes(quote) || (quote === '"' && inside.includes("\\"))) return undefined;
  return { start: script.start + 1, end: script.end - 1 };
}
