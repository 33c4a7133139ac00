/** `portolan format`: files as they should look, written back or only told of. */
import { format as edits } from "../../engine/format";
import { applyEdits } from "../../model/edit";
import type { Snapshot } from "../../model/snapshot";
import { misuse, type Options, type Said } from "./arguments";
import { exitCodes, type Io } from "./io";
import { type Loaded, load } from "./load";
import { shownPath } from "./paths";
import { rewrite } from "./rewrite";
import { tellUnread } from "./unread";
import { visibleLine } from "./visible";

export const formatOptions: Options = { check: { type: "boolean" } };

/** Formats what the words name, or with `--check` answers whether all of it is formatted. */
export async function format(said: Said, io: Io): Promise<number> {
  if (said.words.length === 0) said.mistakes.push("name the files or folders to format, such as portolan format .");
  if (said.mistakes.length > 0) return misuse(io, "format", said.mistakes);
  const loaded = await load(io, said.words);
  for (const path of loaded.unclaimed)
    io.stderr(`portolan: no language claims ${visibleLine(shownPath(io.cwd, path))}, so it is not formatted\n`);
  const unread = tellUnread(loaded, io);
  const paths = loaded.asked.filter((path) => textAfter(loaded.workspace.snapshot, path) !== textBefore(loaded, path));
  const failed = said.flag("check") ? paths.length : formatFiles(loaded, io);
  for (const path of paths) io.stdout(`${visibleLine(shownPath(io.cwd, path))}\n`);
  return failed + unread > 0 ? exitCodes.problems : exitCodes.fine;
}

function formatFiles(loaded: Loaded, io: Io): number {
  return rewrite(loaded, (path) => textAfter(loaded.workspace.snapshot, path), io).failed;
}

function textBefore({ workspace }: Loaded, path: string): string {
  return workspace.snapshot.files.get(path)?.text ?? "";
}

function textAfter(snapshot: Snapshot, path: string): string {
  const text = snapshot.files.get(path)?.text ?? "";
  return applyEdits(text, edits(snapshot, path, { start: 0, end: text.length }, { step: "    " }));
}
