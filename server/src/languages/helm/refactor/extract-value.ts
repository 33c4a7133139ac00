/** *Extract to values*: text of a template becomes a value with that text, and what is rendered stays the same. */
import type { Offer } from "../../../model/edit";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import type { Span } from "../../../model/span";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import { itemsIn } from "../../../syntax/gotemplate/walk";
import { seatOf } from "../chart/seat";
import { isChartTemplate } from "../template/claims";
import { holders } from "../template/tags";
import { blockAt } from "./block";
import { nameOf, namesFor, newValue } from "./new-value";
import { pieceAt, wordsFor } from "./piece";

/** Nothing in a named template: nobody knows what it is given. */
export function* extractValue(file: SourceFile, span: Span, snapshot: Snapshot): Generator<Offer> {
  const chart = seatOf(snapshot, file.path)?.chart;
  if (chart === undefined || !isChartTemplate(file, snapshot)) return;
  const piece = blockAt(file.text, span) ?? pieceAt(file.text, span, /\.(?:ya?ml|tpl)$/.test(file.path));
  const root = piece && rootAt(file, piece.span);
  if (piece === undefined || root === undefined) return;
  const { word, above } = wordsFor(file.text, piece.at);
  const added = newValue(snapshot, chart, namesFor(nameOf(word), above.map(nameOf)), piece.value);
  if (added === undefined || /^(?:apiVersion|kind)$/.test(word)) return;
  const name = `.Values.${added.path.join(".")}`;
  yield {
    title: `Extract to ${name}`,
    edits: [{ span: piece.span, text: piece.write(`${root}${name}`) }, added.edit],
    kind: "extract.value",
  };
}

/** What leads from a piece of text to the context of the file: nothing, or `$` where the dot is something else. */
function rootAt(file: SourceFile, span: Span): "" | "$" | undefined {
  const isText = [...itemsIn(goTemplate(file).items)].some(
    (item) => item.kind === "text" && item.span.start <= span.start && span.end <= item.span.end,
  );
  const around = holders(file, span.start).map(({ kind }) => kind);
  if (!isText || around.includes("define") || around.includes("block")) return undefined;
  return around.includes("with") || around.includes("range") ? "$" : "";
}
