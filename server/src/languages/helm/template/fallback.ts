/** What is read only where something else is not given. */
import type { SourceFile } from "../../../model/source-file";
import { covers, type Span } from "../../../model/span";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Branch, Control } from "../../../syntax/gotemplate/tree";
import { itemsIn } from "../../../syntax/gotemplate/walk";

/** True in an `else` behind a question about a value of this name, as older charts have for values that were renamed. */
export function isFallback(file: SourceFile, span: Span, name: string): boolean {
  for (const item of itemsIn(goTemplate(file).items))
    if ("branches" in item && covers(item.span, span) && isBehind(item, span, name)) return true;
  return false;
}

function isBehind({ branches }: Control, span: Span, name: string): boolean {
  const here = branches.findLastIndex(({ tag }) => tag.span.start <= span.start);
  return branches.slice(0, here).some((branch) => asksFor(branch, name));
}

function asksFor({ tag }: Branch, name: string): boolean {
  return new Set(tag.action.text.match(/[\p{L}\p{Nd}_]+/gu)).has(name);
}
