/** What a place in a manifest is in: scalar, entry, map or list, and so on up to its document. */
import type { SourceFile } from "../../model/source-file";
import { type Span, shift, touches } from "../../model/span";
import { documentAt } from "../../syntax/yaml/documents";
import type { YamlNode } from "../../syntax/yaml/tree";

/** From the document inwards; what an alias stands for is elsewhere. */
export function* around(file: SourceFile, offset: number): Generator<Span> {
  const placed = documentAt(file, offset);
  if (placed === undefined) return;
  const { start, end, document } = placed;
  yield { start, end };
  for (const span of [...document.comments, ...inside(document.root, offset - start)]) yield shift(span, start);
}

function* inside(node: YamlNode | undefined, offset: number): Generator<Span> {
  if (node === undefined || !touches(node, offset)) return;
  yield node;
  if (node.kind === "scalar" && (node.style === "single" || node.style === "double"))
    yield { start: node.start + 1, end: node.end - 1 };
  if (node.kind === "list") for (const item of node.items) yield* inside(item, offset);
  if (node.kind !== "map") return;
  for (const entry of node.entries.filter((each) => touches(each, offset))) {
    yield entry;
    yield entry.key;
    yield* inside(entry.value, offset);
  }
}
