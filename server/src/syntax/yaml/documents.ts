/** The documents of a file, read once each: an edit reads again only the document it touches. */
import { memo } from "../../model/memo";
import { isOpen, type Lineage, type SourceFile } from "../../model/source-file";
import { ownCopy } from "../../model/span";
import { cut } from "./cut";
import { readDocument, type YamlDocument } from "./document";

/** Where a document stands in its file. */
export interface PlacedDocument {
  readonly start: number;
  readonly end: number;
  readonly document: YamlDocument;
}

/** The documents of the newest version of each file that an editor shows: nobody types in the others. */
const newest = new WeakMap<Lineage, readonly PlacedDocument[]>();

/** All documents of a file; one whose text stands in the version before is the same object, wherever it moved. */
export const documents: (file: SourceFile) => readonly PlacedDocument[] = memo((file) => {
  const before = newest.get(file.lineage) ?? [];
  const spans = cut(file.text);
  const read = reader(before);
  const placed = spans.map(({ start, end }, index) => {
    const inPlace = [before[index], before[index + before.length - spans.length]];
    const same = inPlace.find((each) => each !== undefined && isText(each.document, file.text, start, end));
    return { start, end, document: same?.document ?? read(file.text.slice(start, end)) };
  });
  if (isOpen(file)) newest.set(file.lineage, placed);
  else newest.delete(file.lineage);
  return placed;
});

/** Reads a document that does not stand where it stood, unless another of the same text is known. */
function reader(before: readonly PlacedDocument[]): (text: string) => YamlDocument {
  const strings = new Map<string, string>();
  let known: Map<string, YamlDocument> | undefined;
  return (text) => {
    known ??= new Map(before.map(({ document }) => [document.text, document]));
    const document = known.get(text) ?? readDocument(ownCopy(text), strings);
    known.set(document.text, document);
    return document;
  };
}

/** A slice costs nothing and is compared in one go, where looking for a start goes letter by letter. */
function isText({ text }: YamlDocument, whole: string, start: number, end: number): boolean {
  return text.length === end - start && whole.slice(start, end) === text;
}

/** The document an offset is in; at a border the later one, and between two the one before. */
export function documentAt(file: SourceFile, offset: number): PlacedDocument | undefined {
  const all = documents(file);
  return all.findLast((placed) => placed.start <= offset) ?? all[0];
}
