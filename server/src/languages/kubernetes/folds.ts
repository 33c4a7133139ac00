/** What may be folded in a manifest: documents, maps, lists, texts of several lines, blocks of comments. */
import { memo } from "../../model/memo";
import type { Fold } from "../../model/outline";
import type { SourceFile } from "../../model/source-file";
import { type Span, shift } from "../../model/span";
import type { YamlDocument } from "../../syntax/yaml/document";
import { documents } from "../../syntax/yaml/documents";
import type { YamlNode } from "../../syntax/yaml/tree";

/** Regions of more than one line. */
export function folds(file: SourceFile): readonly Fold[] {
  const all = documents(file);
  return all.flatMap(({ document, start }) => {
    const { whole, parts } = foldsIn(document);
    const found = all.length > 1 ? [...whole, ...parts] : parts;
    return found.map(({ span, kind }) => ({ span: shift(span, start), kind }));
  });
}

/** What is folded in a document, and all of it, which is folded where there are others; places count from its start. */
const foldsIn = memo((document: YamlDocument) => {
  const { root, text } = document;
  const of = (kind: Fold["kind"], spans: readonly Span[]) => spans.map((span): Fold => ({ span, kind }));
  const tall = (spans: readonly Span[]) =>
    of(
      "region",
      spans.filter(({ start, end }) => isTall(text, start, end)),
    );
  const parts = [...tall(partsOf(document)), ...of("comment", commentBlocks(document))];
  return { whole: tall(root === undefined ? [] : [{ start: root.start, end: root.end }]), parts };
});

/** Values from their keys on, items from their first line on; an alias has no lines of its own. */
function partsOf({ root }: YamlDocument): readonly Span[] {
  const found: Span[] = [];
  const open: (YamlNode | undefined)[] = [root];
  for (let node = open.pop(); node !== undefined || open.length > 0; node = open.pop()) {
    if (node?.kind === "map") {
      for (const { start, end, value } of node.entries) {
        if (value !== undefined && value.kind !== "alias") found.push({ start, end });
        open.push(value);
      }
    }
    if (node?.kind === "list") {
      for (const item of node.items) {
        if (item.kind !== "scalar" && item.kind !== "alias") found.push({ start: item.start, end: item.end });
        open.push(item);
      }
    }
  }
  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}

function isTall(text: string, start: number, end: number): boolean {
  const at = text.indexOf("\n", start);
  return at >= 0 && at < end - 1;
}

function commentBlocks({ text, comments }: YamlDocument): readonly Span[] {
  const blocks: { start: number; end: number }[] = [];
  for (const comment of comments) {
    const block = blocks.at(-1);
    const isAlone = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, comment.start - 200), comment.start));
    const joined = isAlone && block !== undefined && /^\r?\n[ \t]*$/.test(text.slice(block.end, comment.start));
    if (joined) block.end = comment.end;
    else if (isAlone) blocks.push({ start: comment.start, end: comment.end });
  }
  return blocks.filter(({ start, end }) => text.slice(start, end).includes("\n"));
}
