/** Command lines in texts that are written for people: notes without fences, and recorded sessions. */
import type { Span } from "../../model/span";
import { habits } from "./habits";
import { program, programNames } from "./programs";

const names = `(?:sudo\\s+)?(?:${[...programNames, "docker-machine"].sort((a, b) => b.length - a.length).join("|")}|k)`;
const bare = new RegExp(`^(?:[-*+•>]\\s+|\\d+[.)]\\s+)*(?:[$#%>]\\s+)?(?=(${names})(?:\\s|$))`);
const prompted = /^(?:\([\w.-]+\)\s*)?(?:[\w.-]+@[\w.-]+)?(?::?\S*)?(?:\$|%|❯|PS [^>\n]*>)\s+(?=\S)/;
const rooted = new RegExp(`^(?:[\\w.-]+@[\\w.-]+)?\\S*[#>]\\s+(?=(${names})(?:\\s|$))`);

/**
 * The command lines of a text, line by line: a line, perhaps behind a bullet or a prompt, that begins with one of our
 * programs and reads like a command rather than a sentence about it. A line that ends with `\` goes on in the next.
 */
export function commandLines(text: string): readonly Span[] {
  return linesOf(text, (line) => {
    const found = bare.exec(line);
    if (found === null) return undefined;
    return readsLikeCommand(line.slice(found[0].length)) ? found[0].length : undefined;
  });
}

/** What was typed in a recorded session: everything behind a prompt; `#` is one only where no other prompt is used. */
export function sessionLines(text: string): readonly Span[] {
  const plain = linesOf(text, (line) => prompted.exec(line)?.[0].length);
  if (plain.length > 0) return plain;
  return linesOf(text, (line) => {
    const root = rooted.exec(line);
    return root !== null && readsLikeCommand(line.slice(root[0].length)) ? root[0].length : undefined;
  });
}

/** How much of a line is looked at to tell what it is. */
const longest = 500;

/** `startOf` answers where the command starts in a line, which it sees without its margin. */
function linesOf(text: string, startOf: (line: string) => number | undefined): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < text.length; ) {
    let end = lineEnd(text, at);
    const line = text.slice(at, Math.min(end, at + longest));
    const margin = line.length - line.trimStart().length;
    const start = startOf(line.slice(margin).trimEnd());
    if (start !== undefined) {
      while (end < text.length && /\\\r?$/.test(text.slice(Math.max(at, end - 2), end))) end = lineEnd(text, end + 1);
      found.push({ start: at + margin + start, end });
    }
    at = end + 1;
  }
  return found;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** Words that stand in sentences and hardly ever in commands. */
const grammar =
  /^(?:an?|the|is|are|was|were|be|been|has|have|had|and|or|but|not|to|of|in|on|at|with|without|that|this|these|which|will|would|can|cannot|could|should|may|might|must|does|do|for|from|by|as|it|its|you|your|we|they|when|if|because|so|than|then|into|inside|command|commands|uses?|lets|allows|means|works|makes|gives|shows|runs|builds|creates|needs)$/i;

/** `docker run -d nginx` and not `docker build is slow`. */
function readsLikeCommand(line: string): boolean {
  const words = line
    .replace(/^sudo\s+/, "")
    .replace(/\s#(?:\s.*)?$/, "")
    .split(/\s+/);
  const [name = "", second, ...rest] = words.filter((word) => word !== "");
  if (second === undefined) return name.startsWith("kube") && name !== "kubectl";
  const fact = program(name === "k" ? "kubectl" : name);
  const isCommand = fact?.commands.has(second) || habits.has(`${name} ${second}`) || name === "docker-machine";
  if (!isCommand && !/^-{1,2}[a-z]/i.test(second) && (fact?.commands.size ?? 0) > 0) return false;
  const isSentence =
    [second, ...rest].some((word) => grammar.test(word.replace(/[,;:.!?]$/, ""))) || /[\w)][.:!?]$/.test(line);
  return !isSentence || [second, ...rest].some((word) => /^-{1,2}\w/.test(word));
}
