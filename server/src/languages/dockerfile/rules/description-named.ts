/** `docker build --call=outline` shows the comment above an ARG or a stage when it begins with the name. */
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { type Span, slice } from "../../../model/span";
import type { Placed, Word } from "../../../syntax/dockerfile/tree";
import { dockerfile } from "../instructions";
import { at } from "../stages";

export const descriptionNamed: Rule = {
  id: "dockerfile/description-named",
  severity: "hint",
  profile: "strict",
  aliases: ["buildkit:InvalidDefinitionDescription"],
  *check(file) {
    const all = described(file);
    if (!all.some((each) => isNamed(file, each))) return;
    for (const each of all) {
      const comment = each.lines.at(-1);
      if (comment === undefined || isNamed(file, each)) continue;
      const { name } = each;
      const message = `A description begins with ${name.text}; part others by an empty line`;
      const edits = [{ span: { start: comment.end, end: comment.end }, text: "\n" }];
      yield { span: comment, message, fix: { title: "Add an empty line", edits, safe: true } };
    }
  },
};

interface Described {
  /** The lines of comment right above, the last one last. */
  readonly lines: readonly Span[];
  readonly name: Word;
}

const hasName = /^(?:ARG|FROM)$/;

/** Comments that stand right above an ARG or a named stage. */
const described = memo((file: SourceFile): readonly Described[] => {
  const { comments, instructions } = dockerfile(file);
  const byEnd = new Map(comments.map((comment) => [comment.end, comment]));
  return instructions.flatMap((placed) => {
    const lines: Span[] = [];
    let comment = hasName.test(placed.node.name) ? byEnd.get(endAbove(file.text, placed.start)) : undefined;
    while (comment !== undefined && lines.length < 100) {
      lines.unshift(comment);
      comment = byEnd.get(endAbove(file.text, comment.start));
    }
    const name = lines.length === 0 ? undefined : nameOf(placed);
    return name === undefined ? [] : [{ lines, name }];
  });
});

/** Where the line above ends, or nowhere when it is empty. */
function endAbove(text: string, start: number): number {
  let at = start;
  while (text[at - 1] === " " || text[at - 1] === "\t") at--;
  if (text[at - 1] !== "\n") return -1;
  return text[at - 2] === "\r" ? at - 2 : at - 1;
}

function nameOf(placed: Placed): Word | undefined {
  const { name, pairs, words } = placed.node;
  if (name === "ARG" && pairs.length === 1 && pairs[0] !== undefined) return at(placed, pairs[0].key);
  return name === "FROM" && words[2] !== undefined ? at(placed, words[2]) : undefined;
}

function isNamed(file: SourceFile, { lines, name }: Described): boolean {
  const texts = lines.map((line) => slice(file.text, line).replace(/^#\s*/, "").toLowerCase());
  return texts.some((text) => text.startsWith(`${name.text.toLowerCase()} `));
}
