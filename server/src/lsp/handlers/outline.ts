/** The outline and the folds of a file. */
import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import { folds, outline } from "../../engine/outline";
import type { OutlineItem, OutlineKind } from "../../model/outline";
import { locationOf } from "../convert";
import { positionAt, rangeOf } from "../lines";
import type { InFile } from "../row";

/** A tree, or the same entries in a row for clients that take no tree. */
export function documentSymbols(at: InFile): DocumentSymbol[] | SymbolInformation[] {
  const items = outline(at.snapshot, at.path);
  return at.session.client.symbolTree ? items.map((item) => branch(at, item)) : items.flatMap((item) => row(at, item));
}

/** Regions and comments that span more than one line. */
export function foldingRanges({ snapshot, file, path }: InFile): FoldingRange[] {
  const ranges = folds(snapshot, path).map(({ span, kind }) => ({
    startLine: positionAt(file, span.start).line,
    endLine: positionAt(file, span.end).line,
    ...(kind === "comment" ? { kind: FoldingRangeKind.Comment } : {}),
  }));
  return ranges.filter((range) => range.startLine < range.endLine);
}

function branch(at: InFile, { name, detail, kind, span, whole, children }: OutlineItem): DocumentSymbol {
  return {
    name: name || "(no name)",
    detail,
    kind: kinds[kind],
    range: rangeOf(at.file, whole),
    selectionRange: rangeOf(at.file, span),
    children: children.map((child) => branch(at, child)),
  };
}

function row(at: InFile, item: OutlineItem, container?: string): SymbolInformation[] {
  const location = locationOf(at.snapshot, at.path, item.span);
  const inside = container === undefined ? {} : { containerName: container };
  const own = { name: item.name || "(no name)", kind: kinds[item.kind], location, ...inside };
  return [own, ...item.children.flatMap((child) => row(at, child, item.name))];
}

const kinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  stage: SymbolKind.Class,
  instruction: SymbolKind.Method,
  variable: SymbolKind.Variable,
  directive: SymbolKind.Property,
  section: SymbolKind.String,
  object: SymbolKind.Object,
  part: SymbolKind.Field,
};
