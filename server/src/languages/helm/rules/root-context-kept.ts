/** `helm/root-context-kept`: the root's objects are read from the root, also where `.` is something else. */
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import { objects } from "../../../schema/helm/objects";
import type { Action } from "../../../syntax/gotemplate/tree";
import { seatOf, seenValues } from "../chart/seat";
import { elementsAt } from "../concept-value";
import { type Known, valuesPath } from "../scope/known";
import { familyAt, providedFor, sureSteps } from "../value-uses";

export const rootContextKept: Rule = {
  id: "helm/root-context-kept",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    const seat = seatOf(snapshot, file.path);
    const family = familyAt(snapshot, file.path);
    if (seat === undefined || family === undefined) return;
    for (const { start, step } of sureSteps(snapshot, file))
      for (const { span: place, owner, name } of step.places) {
        const path = objects.has(name) ? pathOf(owner) : undefined;
        if (path === undefined || !isBehindDot(step.action, place.start)) continue;
        if (providedFor(family)(seat.chart.folder).open) continue;
        if (seenValues(seat).some((values) => elementsAt(values, [...path, name]).length > 0)) continue;
        const span = shift(place, start);
        const at = span.start - 1;
        const fix = { title: `Change to $.${name}`, edits: [{ span: { start: at, end: at }, text: "$" }], safe: false };
        const dot = `.Values.${path.join(".")}`.replaceAll(".*", "[…]");
        yield { span, message: `. is ${dot} here, so .${name} is not in it: write $.${name}`, fix };
      }
  },
};

/** True for the first name of an operand that begins with a dot. */
function isBehindDot({ text }: Action, start: number): boolean {
  return /(?:^|[^\w)$"`])\.$/.test(text.slice(Math.max(0, start - 2), start));
}

/** Where below `.Values` something is; nothing for the root and for what others may fill. */
function pathOf(owner: Known | undefined): readonly string[] | undefined {
  const values = valuesPath(owner);
  return values !== undefined && values.path.length > 0 ? values.path : undefined;
}
