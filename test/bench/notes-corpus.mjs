/** Notes of a wanted size, alike in every run: sentences of our own notes in a new order, with made-up names among them. */
import { readNotes } from "../../scripts/notes-plugin.mjs";
import { root } from "./servers.mjs";

/** Texts of files, together at least so many characters. @param {number} size */
export function notesOf(size) {
  const next = numbers();
  const lines = [...readNotes(`${root}notes`).values()].flatMap((text) => writing(text));
  const files = [];
  for (let length = 0; length < size; length += files.at(-1)?.length ?? 0) files.push(file(lines, next));
  return files;
}

/** @param {readonly string[]} lines @param {(below: number) => number} next */
function file(lines, next) {
  const line = () => lines[next(lines.length)] ?? "";
  const title = () => line().split(" ").slice(0, 4).join(" ");
  const section = () => `## ${title()}\n\n${Array.from({ length: 6 }, line).join("\n")}\n\nSeen on ${name(next)}.\n`;
  return `# ${title()}\n\n${Array.from({ length: 8 }, section).join("\n")}`;
}

/** Such as `kamotel-1742`. @param {(below: number) => number} next */
function name(next) {
  const syllable = () => `${"bdfgklmnprstvz"[next(14)]}${"aeiou"[next(5)]}`;
  return `${syllable()}${syllable()}${syllable()}l-${next(10_000)}`;
}

/** The longer lines of a note above its cases, without its code. @param {string} text */
function writing(text) {
  const [told = ""] = text.replace(/^```[\s\S]*?^```/gm, "").split("## Cases");
  return told.split("\n").filter((line) => line.length > 40 && /^[A-Z]/.test(line));
}

/** Numbers that look random and are the same each time. @returns {(below: number) => number} */
function numbers() {
  let state = 7;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}
