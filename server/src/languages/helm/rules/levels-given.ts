/** `helm/levels-given`: what a value is looked up in is a table. */
import type { Rule } from "../../../model/rule";
import type { Snapshot } from "../../../model/snapshot";
import { givenValues, type Seat, seatOf, seenValues } from "../chart/seat";
import { isNull, type Value, valueAt } from "../chart/value";
import { words } from "../concept-value";
import { isDeclared } from "../schema-file";
import type { Path, ValueUse } from "../scope/known";
import { familyAt, providedFor, sureUses } from "../value-uses";

export const levelsGiven: Rule = {
  id: "helm/levels-given",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    const seat = seatOf(snapshot, file.path);
    const family = familyAt(snapshot, file.path);
    if (seat === undefined || family === undefined) return;
    for (const use of sureUses(snapshot, file)) {
      const end = use.tolerant || use.chart !== seat.chart.folder.folder ? undefined : leaf(snapshot, seat, use);
      if (end === undefined) continue;
      const provided = providedFor(family)(seat.chart.folder);
      if (provided.open || provided.has(use.path.slice(0, end))) continue;
      const span = use.keys[use.keys.length - use.path.length + end];
      const [value] = seenAt(seat, use.path.slice(0, end));
      if (span === undefined || value === undefined) continue;
      const name = `.Values.${use.path.slice(0, end).join(".")}`;
      yield { span, message: `${name} is ${words(value)}: Helm stops below it` };
    }
  },
};

/** How many steps lead to something that is no table everywhere it is given, and has steps behind it. */
function leaf(snapshot: Snapshot, seat: Seat, { path }: ValueUse): number | undefined {
  for (const [index, step] of path.entries()) {
    const [here] = seenAt(seat, path.slice(0, index));
    if (here === undefined || step === "*") return undefined;
    if (here.members === undefined) return isLeaf(snapshot, seat, path.slice(0, index)) ? index : undefined;
  }
  return undefined;
}

/** A null that the chart itself gives may be taken away; what is looked up is nothing all the same. */
function seenAt(seat: Seat, path: Path): readonly (Value | undefined)[] {
  const own = valueAt(seat.chart.values, path);
  const nothing = own !== undefined && isNull(own) ? own : undefined;
  return seenValues(seat).map((values) => valueAt(values, path) ?? nothing);
}

function isLeaf(snapshot: Snapshot, seat: Seat, path: Path): boolean {
  if (path.includes("*") || path[0] === "global" || seat.chart.metadata.library) return false;
  const all = [...seenAt(seat, path), ...givenValues(snapshot, seat).flatMap((values) => valueAt(values, path) ?? [])];
  return (
    all.every((value) => value !== undefined && isPlain(value)) &&
    !(all.every((value) => value && isNull(value)) && isDeclared(snapshot, seat.chart, path))
  );
}

function isPlain({ members, node }: Value): boolean {
  return members === undefined && node?.kind !== "list";
}
