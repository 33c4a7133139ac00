/** Where continued lines start: those without an indentation get one, the others keep how they stand to each other. */
import type { Edit } from "../../../model/edit";
import type { Instruction } from "../../../syntax/dockerfile/tree";
import { commentLines, freeLines, type Line } from "./joints";

/** What indentation depends on beside the instruction. */
export interface Surroundings {
  /** The white space before the instruction, which goes. */
  readonly lead: string;
  /** One step of indentation. */
  readonly step: string;
  /** True when a shell we know reads its commands. */
  readonly posix: boolean;
}

/** The edits of an instruction's lines, places counting from its start. */
export function indentEdits(node: Instruction, { lead, step, posix }: Surroundings): readonly Edit[] {
  if (node.logical.places.length < 2) return [];
  const lines = freeLines(node, posix);
  const hangs = lines.every(({ indent }) => indent.startsWith(lead));
  const own = ({ indent }: Line) => (hangs && indent.startsWith(lead) ? indent.slice(lead.length) : indent);
  const [first] = lines;
  const flush = first === undefined || own(first) === "";
  const wanted = (line: Line) => (flush ? step + own(line) : own(line));
  return [
    ...commentLines(node).map((line) => edit(line, first === undefined ? own(line) : wanted(line))),
    ...lines.map((line) => edit(line, isStray(node, line, own(line)) ? own(first ?? line) || step : wanted(line))),
  ].flat();
}

/** True for a line at the margin below indented ones, unless it closes something that was opened there. */
function isStray({ text }: Instruction, { start, indent }: Line, own: string): boolean {
  return (
    own === "" && !/^(?:[\])}]|(?:fi|done|esac)\b)/.test(text.slice(start + indent.length, start + indent.length + 5))
  );
}

function edit({ start, indent }: Line, text: string): readonly Edit[] {
  return text === indent ? [] : [{ span: { start, end: start + indent.length }, text }];
}
