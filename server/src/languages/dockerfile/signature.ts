/** The form of the instruction under the cursor, with the part that is being typed. */
import type { Signature } from "../../model/outline";
import type { SourceFile } from "../../model/source-file";
import { instructionByName } from "../../schema/dockerfile";
import { cursorAt, typesKeyword } from "./cursor";

/** Nothing while the keyword is typed, and nothing for unknown instructions. */
export function signatureAt(file: SourceFile, offset: number): Signature | undefined {
  const cursor = cursorAt(file, offset);
  if (cursor === undefined || typesKeyword(cursor)) return undefined;
  const { node, index } = cursor;
  const fact = instructionByName.get(node.name);
  const form = formFor(fact?.forms ?? [], node.rest?.text ?? "", index);
  if (fact === undefined || form === undefined) return undefined;
  const label = `${fact.name} ${form}`;
  const parameters = partsOf(label, fact.name.length + 1);
  const inList = node.rest?.text.startsWith("[") ? (node.json?.items.length ?? 0) : index;
  return { label, parameters, active: Math.min(inList, parameters.length - 1), concept: `dockerfile/${fact.name}` };
}

/** A list form for what starts with `[`; else the shortest form that has room for the words. */
function formFor(forms: readonly string[], typed: string, index: number): string | undefined {
  const wanted = forms.filter((form) => form.startsWith("[") === typed.startsWith("["));
  return wanted.find((form) => form.includes("…") || form.split(" ").length > index) ?? wanted.at(-1) ?? forms[0];
}

function partsOf(label: string, from: number): readonly { start: number; end: number }[] {
  return [...label.slice(from).matchAll(/\S+/g)].map((part) => {
    return { start: from + part.index, end: from + part.index + part[0].length };
  });
}
