/** `portolan hover`: what an editor shows about a place, as Markdown. */
import { hover as hoverAt } from "../../engine/hover";
import { hoverMarkdown } from "../../engine/hover-markdown";
import { noLinks } from "../../engine/links";
import { misuse, type Said } from "./arguments";
import { exitCodes, type Io } from "./io";
import { load } from "./load";
import { enginePath } from "./paths";
import { offsetAt } from "./places";
import { visible } from "./visible";

/** Prints the hover at `FILE:LINE:COLUMN`. */
export async function hover(said: Said, io: Io): Promise<number> {
  const [, name, line, column] = /^(.+):(\d+):(\d+)$/s.exec(said.words[0] ?? "") ?? [];
  if (name === undefined || said.words.length !== 1)
    said.mistakes.push("name one place, such as portolan hover Dockerfile:3:1");
  if (said.mistakes.length > 0 || name === undefined) return misuse(io, "hover", said.mistakes);
  const { snapshot } = (await load(io, [name])).workspace;
  const path = enginePath(io.cwd, name);
  const file = snapshot.files.get(path);
  const place = { line: Number(line), column: Number(column) };
  const offset = file && offsetAt(file, place);
  const found = offset === undefined ? undefined : hoverAt(snapshot, path, offset);
  if (found === undefined) return nothing(said.words[0] ?? "", file?.damage, io);
  io.stdout(visible(`${hoverMarkdown(found, noLinks).trimEnd()}\n`));
  return exitCodes.fine;
}

function nothing(where: string, damage: string | undefined, io: Io): number {
  io.stderr(
    visible(`portolan: there is nothing to say about ${where}${damage === undefined ? "" : `: it ${damage}`}\n`),
  );
  return exitCodes.problems;
}
