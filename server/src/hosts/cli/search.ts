/** `portolan search`: the notes that hold some words, ours and the user's. */
import type { NoteEntry } from "../../engine/explain";
import { searchNotes } from "../../engine/search";
import type { Snapshot } from "../../model/snapshot";
import { misuse, type Options, oneOf, type Said } from "./arguments";
import { exitCodes, type Io } from "./io";
import { load } from "./load";
import { bold, dim, type Paint, paintFor } from "./paint";
import { shownPath } from "./paths";
import { placeAt } from "./places";
import { visibleLine } from "./visible";

export const searchOptions: Options = { format: { type: "string" } };

/** As many as a person reads through. */
const most = 20;

/** Prints what is found, best first; finding nothing is no success. */
export async function search(said: Said, io: Io): Promise<number> {
  const format = oneOf(said, "format", ["text", "json"]) ?? "text";
  const words = said.words.join(" ");
  if (words.trim() === "") said.mistakes.push("say what to look for, such as portolan search rolling update");
  if (said.mistakes.length > 0) return misuse(io, "search", said.mistakes);
  const { snapshot } = (await load(io, [])).workspace;
  const results = searchNotes(snapshot, words, most).map((entry) => result(snapshot, entry, io));
  if (format === "json") io.stdout(`${JSON.stringify({ version: 1, results })}\n`);
  else if (results.length === 0) io.stderr(`portolan: no note speaks of ${visibleLine(words)}\n`);
  else io.stdout(results.map((each) => row(each, paintFor(io))).join("\n"));
  return results.length === 0 ? exitCodes.problems : exitCodes.fine;
}

type Result = ReturnType<typeof result>;

/** A note of ours goes by its key, a place in the user's by file and line. */
function result(snapshot: Snapshot, { title, sentence: text, key, path, offset = 0 }: NoteEntry, io: Io) {
  const file = path === undefined ? undefined : snapshot.files.get(path);
  if (file === undefined) return { title, text, note: key };
  return { title, text, file: shownPath(io.cwd, file.path), line: placeAt(file, offset).line };
}

function row({ title, text, note, file, line }: Result, paint: Paint): string {
  const where = note ?? `${file}:${line}`;
  return `${paint(bold, visibleLine(title))}  ${paint(dim, visibleLine(where))}\n  ${visibleLine(text)}\n`;
}
