/** Links to other files, and selections that grow. */
import type { DocumentLink, SelectionRange, SelectionRangeParams } from "vscode-languageserver";
import { documentLinks as linksIn } from "../../engine/document-links";
import { selectionsAt } from "../../engine/select";
import { offsetAt, positionAt, rangeOf } from "../lines";
import type { InFile } from "../row";
import { uriOf } from "../uri";

/** The line is in the fragment, as editors read it. */
export function documentLinks({ snapshot, file, path }: InFile): DocumentLink[] {
  return linksIn(snapshot, path).map(({ span, path: target, offset }) => {
    const { line } = positionAt(snapshot.files.get(target) ?? { text: "" }, offset);
    return { range: rangeOf(file, span), target: uriOf(target) + (line === 0 ? "" : `#L${line + 1}`) };
  });
}

/** One chain for each position, in their order. */
export function selectionRanges(
  { snapshot, file, path }: InFile,
  { positions }: SelectionRangeParams,
): SelectionRange[] {
  return positions.map((position) => {
    const spans = selectionsAt(snapshot, path, offsetAt(file, position));
    return (
      spans.reduceRight<SelectionRange | undefined>(
        (parent, span) => ({ range: rangeOf(file, span), ...(parent === undefined ? {} : { parent }) }),
        undefined,
      ) ?? { range: { start: position, end: position } }
    );
  });
}
