/** Messages that stay short whatever words of the user's stand in them. */
import type { Finding } from "../model/finding";
import { messageRoom } from "../model/wording";

/** A word that still says what is meant. */
const shortest = 32;

/** The finding with the longest words of its message cut in the middle, as far as its first line needs it. */
export function brief<T extends Finding>(finding: T): T {
  const { message } = finding;
  if (message.length < messageRoom) return finding;
  const [first = "", ...rest] = message.split("\n");
  return first.length < messageRoom ? finding : { ...finding, message: [fitted(first), ...rest].join("\n") };
}

/** As long as it may be, or with words as short as they may be. */
function fitted(line: string): string {
  let limit = messageRoom - 1;
  let shown = withWords(line, limit);
  while (shown.length >= messageRoom && limit > shortest) shown = withWords(shown, --limit);
  return shown;
}

/** What stands in quotes is one word. */
function withWords(line: string, limit: number): string {
  return line.replace(/"[^"]*"|\S+/g, (word) => cut(word, limit));
}

/** An address stays whole, so that it can be followed. */
function cut(word: string, limit: number): string {
  if (word.length <= limit || word.includes("://")) return word;
  const tail = Math.floor((limit - 1) / 2);
  const short = `${word.slice(0, limit - 1 - tail)}…${word.slice(-tail)}`;
  return short.replace(/[\uD800-\uDBFF](?=…)|(?<=…)[\uDC00-\uDFFF]/g, "");
}
