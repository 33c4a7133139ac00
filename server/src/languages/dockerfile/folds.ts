/** What may be folded: stages, instructions of several lines, heredocs, blocks of comments. */
import type { Fold } from "../../model/outline";
import type { SourceFile } from "../../model/source-file";
import { type Span, shift } from "../../model/span";
import { dockerfile } from "./instructions";
import { stages } from "./stages";

/** Regions of more than one line. */
export function folds(file: SourceFile): readonly Fold[] {
  const { instructions, comments } = dockerfile(file);
  const region = (span: Span): Fold => ({ span, kind: "region" });
  return [
    ...stages(file).map((stage) => region({ start: stage.from.start, end: stage.end })),
    ...instructions.filter(({ node }) => node.text.includes("\n")).map(region),
    ...instructions.flatMap(({ node, start }) =>
      node.heredocs.map(({ mark, end, body }) =>
        region(shift({ start: mark.start, end: end?.end ?? body.end }, start)),
      ),
    ),
    ...commentBlocks(file.text, comments),
  ];
}

function commentBlocks(text: string, comments: readonly Span[]): readonly Fold[] {
  const blocks: { start: number; end: number }[] = [];
  for (const comment of comments) {
    const block = blocks.at(-1);
    const joined = block !== undefined && /^\r?\n[ \t]*$/.test(text.slice(block.end, comment.start));
    if (joined) block.end = comment.end;
    else blocks.push({ ...comment });
  }
  return blocks
    .filter((block) => text.slice(block.start, block.end).includes("\n"))
    .map((span) => ({ span, kind: "comment" }));
}
