/** `helm/value-defined`: a value that a template prints is given by some file of values. */
import type { Fix } from "../../../model/edit";
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { shift } from "../../../model/span";
import { fitting } from "../../../model/wording";
import { objects } from "../../../schema/helm/objects";
import { closest } from "../../../syntax/closest";
import { addValue } from "../add-value";
import { type Seat, seatOf } from "../chart/seat";
import { type Missing, missing } from "../missing";
import type { ValueUse } from "../scope/known";
import { isFallback } from "../template/fallback";
import { familyAt, providedFor, sureSteps } from "../value-uses";

export const valueDefined: Rule = {
  id: "helm/value-defined",
  severity: "warning",
  aliases: ["jetbrains:HelmUnknownValues"],
  *check(file, snapshot) {
    const seat = seatOf(snapshot, file.path);
    const family = familyAt(snapshot, file.path);
    if (seat === undefined || family === undefined) return;
    for (const { start, step } of sureSteps(snapshot, file))
      for (const use of step.uses) {
        if (use.tolerant || use.chart !== seat.chart.folder.folder) continue;
        const gap = missing(snapshot, seat, use.path);
        if (gap === undefined || (gap.index > 0 && objects.has(use.path[gap.index] ?? ""))) continue;
        const provided = providedFor(family)(seat.chart.folder);
        if (provided.open || provided.has(use.path.slice(0, gap.index + 1))) continue;
        yield* finding(file, snapshot, seat, use, start, gap);
      }
  },
};

/** Nothing where the missing step is written elsewhere: there it is found as well; nor for the old name of another value. */
function* finding(
  file: SourceFile,
  snapshot: Snapshot,
  seat: Seat,
  { path, keys }: ValueUse,
  start: number,
  gap: Missing,
): Generator<Finding> {
  const written = keys[keys.length - path.length + gap.index];
  const key = path[gap.index];
  if (written === undefined || key === undefined) return;
  const span = shift(written, start);
  const near = closest(key, gap.siblings.filter(isName));
  if (near !== undefined && isFallback(file, span, near)) return;
  const name = `.Values.${path.slice(0, gap.index + 1).join(".")}`;
  const effect = gap.index < path.length - 1 ? "Helm stops below it" : "nothing is printed here";
  const hint = near === undefined ? "give it, or a default" : `did you mean ${near}?`;
  const fix =
    near === undefined
      ? addition(snapshot, seat, path)
      : { title: `Change to ${near}`, edits: [{ span, text: near }], safe: false };
  const lack = `${name} is in no file of values`;
  yield { span, message: fitting([`${lack}, so ${effect}: ${hint}`, `${lack}: ${hint}`, lack]), fix };
}

function addition({ files }: Snapshot, { chart }: Seat, path: readonly string[]): Fix | undefined {
  const file = files.get(`${chart.folder.folder}/values.yaml`);
  const edit = file && addValue(file, path);
  return edit && { title: "Add to values.yaml", edits: [edit], safe: false };
}

/** What can stand behind a dot. */
function isName(key: string): boolean {
  return /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(key);
}
