/** What a note says around a place: lines joined into a statement, and whether it is writing or code. */
import type { SourceFile } from "../../model/source-file";
import { lineAt, lineText } from "../../syntax/markdown";
import { plainWords } from "../../syntax/markdown/plain";
import { page } from "./facts";

/** A few words of a note; `start` is the offset of its first line. */
export interface Statement {
  readonly start: number;
  readonly text: string;
  readonly isCode: boolean;
  readonly isShouted: boolean;
}

/** The most that is shown of a statement. */
const statementLength = 160;

/** The statement that holds the place, cut to a length that still shows it. */
export function statementAt(file: SourceFile, offset: number): Statement {
  const { lines } = page(file);
  const index = lineAt(lines, offset);
  const isBeginning = file.text.slice(lines[index]?.start, offset).trim() === "";
  const first = (isBeginning ? continues : joinsAbove)(file, index) ? index - 1 : index;
  let last = index;
  while (last < index + 3 && joinsAbove(file, last + 1)) last++;
  const joined = lines.slice(first, last + 1).map((line) => lineText(file.text, line).trim());
  const at = joined.slice(0, index - first).join(" ").length + offset - (lines[index]?.start ?? offset);
  const own = stringAt(file, index);
  return {
    start: lines[first]?.start ?? offset,
    text: cut(joined.join(" "), at),
    isCode: lines[index]?.kind === "code" || isCode(own),
    isShouted: isShouted(own) || isShoutedAround(file.text.slice(Math.max(0, offset - 30), offset + 30)),
  };
}

/** Words cut to what is shown, from the sentence that holds `at`. */
export function cut(words: string, at: number): string {
  const sentence = Math.max(...[". ", "! ", "? "].map((mark) => words.lastIndexOf(mark, Math.max(0, at - 1)) + 2), 0);
  const start = words.length <= statementLength || sentence === 1 ? 0 : sentence;
  const from = at - start > statementLength - 40 ? words.indexOf(" ", at - 80) + 1 : start;
  const plain = plainWords(words.slice(from, from + 3 * statementLength));
  const dots = from > start ? "…" : "";
  return dots + shortened(plain, statementLength - dots.length);
}

function shortened(plain: string, length: number): string {
  if (plain.length <= length) return plain;
  const short = plain.slice(0, length - 1);
  return `${short.slice(0, Math.max(short.lastIndexOf(" "), length / 2))}…`;
}

/** True when the line goes on with what the line above it began, as its small first letter or that line's end tells. */
function joinsAbove(file: SourceFile, index: number): boolean {
  if (!mayJoin(file, index)) return false;
  return /^\s*[a-z(]/.test(stringAt(file, index)) || isOpen(stringAt(file, index - 1));
}

/** True when the line above cannot end where it does; asked of a line that begins with the term in question. */
function continues(file: SourceFile, index: number): boolean {
  return mayJoin(file, index) && isOpen(stringAt(file, index - 1));
}

function mayJoin(file: SourceFile, index: number): boolean {
  const { lines } = page(file);
  const above = lines[index - 1]?.kind;
  if (lines[index]?.kind !== "text" || (above !== "text" && above !== "item")) return false;
  const before = stringAt(file, index - 1);
  return !isCode(before) && !isCode(stringAt(file, index)) && !/[.!?:;]\s*$/.test(before);
}

function isOpen(line: string): boolean {
  return /(?:,|\b(?:the|an?|of|to|for|with|and|or|in|is|are|i|you|we))\s*$/i.test(line);
}

function stringAt(file: SourceFile, index: number): string {
  const line = page(file).lines[index];
  return line === undefined ? "" : lineText(file.text, line).slice(0, 600);
}

const commands =
  /^\W*(?:sudo|docker|docker-compose|docker-machine|podman|buildah|kubectl|kubens|kubectx|helm|minikube|kind|git|npm|npx|yarn|pnpm|pip3?|python3?|node|go|cargo|apt|apt-get|apk|dnf|yum|curl|wget|cd|ls|cat|echo|export|ssh|scp|make|mkdir|chmod|chown|rm|cp|mv)\s/;
const linking = new Set(
  "a an the is are was will would can cannot could should must may might has have to of that which who when where while because if only not never always without into onto you your i my we it its this these than so used use lets means tells sets gives takes runs says just all but".split(
    " ",
  ),
);

function isCommand(line: string): boolean {
  return commands.test(line) && writing(line) < 3;
}

/** A line is code when it begins like a command, is a key with a value, or holds more signs of code than English. */
function isCode(line: string): boolean {
  if (isCommand(line) || /^\s*(?:-\s+)?[\w.-]+:(?:\s+\S+)?\s*$/.test(line)) return true;
  const starts = /^\s*[A-Z]{3,}\s/.test(line) && !isShouted(line) ? 2 : 0;
  return writing(line) * 2 < signs(line) + starts || (writing(line) === 0 && signs(line) > 0);
}

function writing(line: string): number {
  return line
    .toLowerCase()
    .split(/[^\w'-]+/)
    .filter((word) => linking.has(word)).length;
}

function signs(line: string): number {
  return line.match(/&&|\|\||\s--?\w|[={}[\]"<>|\\$;]|\w:\w|(?:^|\s)[./~]\S*/g)?.length ?? 0;
}

function isShouted(line: string): boolean {
  return !/[a-z]/.test(line) && (line.match(/[A-Z]{2,}/g)?.length ?? 0) > 2;
}

/** True in the middle of words that are shouted in a row. */
function isShoutedAround(words: string): boolean {
  return /\b[A-Z]{2,} [A-Z]{2,} [A-Z]{2,}\b/.test(words);
}
