/** The recipes of a Makefile as scripts. */
import type { Embedded } from "../../model/embedded";
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";

/** One file a recipe: its lines without the tab and without the marks that are make's own. */
export const embeds = memo(({ text }: SourceFile): readonly Embedded[] =>
  recipes(text).map((lines, index) => ({ name: `${index}/script.sh`, lines, margin: "\t" })),
);

/** What stands behind a rule's semicolon is the recipe's first line; in the prerequisites there may be `=` only behind that. */
const ruleLine = /^[^\s#:=;][^#:=;]*::?(?![:=])[^#=;]*;[ \t]*/;

/** Runs of lines that begin with a tab, and what the rule above holds of them; a line that goes on after a backslash has no marks. */
function recipes(text: string): readonly (readonly Span[])[] {
  const found: Span[][] = [];
  let isOpen = false;
  let goesOn = false;
  for (const { 0: line, index } of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const rule: string | undefined = goesOn ? undefined : ruleLine.exec(line)?.[0];
    const isRecipe: boolean = goesOn || line.startsWith("\t") || rule !== undefined;
    if (isRecipe) {
      if (!isOpen || rule !== undefined) found.push([]);
      const from: number = rule?.length ?? 0;
      const marks: number = (goesOn ? /^\t?/ : /^[@+\- \t]*/).exec(line.slice(from))?.[0].length ?? 0;
      found.at(-1)?.push({ start: index + from + marks, end: index + line.length });
    }
    isOpen = isRecipe;
    goesOn = isRecipe && /\\\r?\n?$/.test(line);
  }
  return found;
}
