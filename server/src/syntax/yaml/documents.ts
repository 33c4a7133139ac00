/** The documents of a file, read once each: an edit reads again only the document it touches. */
import { memo } from "../../model/memo";
import type { Lineage, SourceFile } from "../../model/source-file";
import { cut } from "./cut";
import { readDocument, type YamlDocument } from "./document";

/** Where a document stands in its file. */
export interface PlacedDocument {
  readonly start: number;
  readonly end: number;
  readonly document: YamlDocument;
}

const pieces = new WeakMap<Lineage, ReadonlyMap<string, YamlDocument>>();

/** All documents of a file; one whose text stands in the version before is the same object, wherever it moved. */
export const documents: (file: SourceFile) => readonly PlacedDocument[] = memo((file) => {
  const known = pieces.get(file.lineage);
  const byText = new Map<string, YamlDocument>();
  const strings = new Map<string, string>();
  const placed = cut(file.text).map(({ start, end }) => {
    const text = file.text.slice(start, end);
    const document = byText.get(text) ?? known?.get(text) ?? readDocument(ownCopy(text), strings);
    byText.set(document.text, document);
    return { start, end, document };
  });
  pieces.set(file.lineage, byText);
  return placed;
});

/** The document an offset is in; at a border the later one, and between two the one before. */
export function documentAt(file: SourceFile, offset: number): PlacedDocument | undefined {
  const all = documents(file);
  return all.findLast((placed) => placed.start <= offset) ?? all[0];
}

/** A slice keeps the whole text it was cut from alive; the copy keeps only itself. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
