/** Completion in files of values: what the schema, other files of values, templates and sub-charts know. */
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { shift, slice } from "../../model/span";
import { typeProposals } from "../../schema/complete";
import { fieldFacts } from "../../schema/describe";
import { cursorContext } from "../../syntax/yaml/cursor/context";
import { documentAt } from "../../syntax/yaml/documents";
import type { Seat } from "./chart/seat";
import { valuesType, wording } from "./values-type";

/** Best first. */
export function completeValuesFile(
  file: SourceFile,
  offset: number,
  snapshot: Snapshot,
  seat: Seat,
): readonly Proposal[] {
  const placed = documentAt(file, offset);
  if (placed === undefined) return [];
  const { start } = placed;
  const text = file.text.slice(start, Math.max(placed.end, offset));
  const context = cursorContext(text, offset - start);
  if (context === undefined || slice(text, context.span).includes("\n")) return [];
  const typed = slice(text, context.span);
  const found = typeProposals({
    text,
    context,
    json: false,
    root: valuesType(snapshot, seat),
    wording,
    order: (_, names) => [...names],
    about: (_, place) => documented([place.field?.description ?? "", ...fieldFacts(place, wording)]),
    shapes: () => [],
    hints: () => [],
  });
  return found
    .filter(({ label }) => label !== typed)
    .map((each) => ({ ...each, edit: { ...each.edit, span: shift(each.edit.span, start) } }));
}

function documented(lines: readonly string[]): { readonly documentation: string } {
  return { documentation: lines.filter((line) => line !== "").join("\n\n") };
}
