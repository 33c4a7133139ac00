/** `portolan explain`: the note about a rule or a concept. */
import { explain as explainNote } from "../../engine/explain";
import { allRules } from "../../engine/rules";
import { teamRulesIn } from "../../engine/team-rules";
import type { Snapshot } from "../../model/snapshot";
import { didYouMean, misuse, type Said } from "./arguments";
import { exitCodes, type Io } from "./io";
import { load } from "./load";
import { visible } from "./visible";

/** Prints the note that goes by the one name said, as Markdown. */
export async function explain(said: Said, io: Io): Promise<number> {
  const [what = ""] = said.words;
  if (said.words.length !== 1)
    said.mistakes.push("name one rule or concept, such as portolan explain dockerfile/image-tagged");
  if (said.mistakes.length > 0) return misuse(io, "explain", said.mistakes);
  const { snapshot } = (await load(io, [])).workspace;
  const text = explainNote(snapshot, what);
  if (text === undefined)
    return misuse(io, "explain", [`there is no note about ${what}.${didYouMean(what, names(snapshot))}`]);
  io.stdout(visible(`${text.trimEnd()}\n`));
  return exitCodes.fine;
}

/** Every name that has a note, whole and without its language. */
function names(snapshot: Snapshot): readonly string[] {
  const rules = allRules().flatMap((rule) => [rule.id, ...rule.aliases]);
  const keys = [...snapshot.notes.keys(), ...rules, ...teamRulesIn(snapshot).map(({ id }) => id)];
  return [...keys, ...keys.map((key) => key.replace(/^[^/:]*[/:]/, ""))];
}
