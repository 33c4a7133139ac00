/** *Generate Values Schema*: the schema of a chart's values, from what is there. */
import { applyEdits } from "../../../model/edit";
import type { Snapshot } from "../../../model/snapshot";
import { parseJson } from "../../../syntax/json";
import { documents } from "../../../syntax/yaml/documents";
import { seatOf } from "../chart/seat";
import { valuesIn } from "../chart/values";
import { schemaPath } from "../schema-file";
import { familyOf } from "../scope/family";
import { readsOf } from "../value-reads";
import { additions, freshSchema } from "./additions";
import { wantedSchema } from "./wanted";

/** A schema file as it should be; `refused` says why there is none. */
export type GeneratedSchema = { readonly path: string; readonly text: string } | { readonly refused: string };

/** The schema of the chart that a file belongs to, with all that its author wrote. */
export function generatedSchema(snapshot: Snapshot, path: string): GeneratedSchema {
  const seat = seatOf(snapshot, path);
  if (seat === undefined) return { refused: "This file belongs to no chart." };
  const { chart, top } = seat;
  const values = snapshot.files.get(`${chart.folder.folder}/values.yaml`);
  if (values === undefined) return { refused: "The chart has no values.yaml." };
  const wanted = wantedSchema(valuesIn(values), readsOf(familyOf(snapshot, top), chart));
  const target = schemaPath(chart.folder);
  const file = snapshot.files.get(target);
  if (file === undefined || file.text.trim() === "") return { path: target, text: freshSchema(wanted) };
  const [first] = documents(file);
  if (parseJson(file.text).mistake !== undefined || first?.document.root?.kind !== "map")
    return { refused: "values.schema.json is no JSON: mend it first, so that nothing of it is lost." };
  const edits = additions(first.document.text, first.document.root, wanted);
  return { path: target, text: file.text.slice(0, first.start) + applyEdits(file.text.slice(first.start), edits) };
}
