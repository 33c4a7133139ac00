/** The order of slots in their columns that lets few edges cross: each goes to the middle of its neighbours, turn by turn. */
import type { Slot, Stranded } from "./strands";

/** The neighbours of a slot in the columns beside it. */
export interface Near {
  readonly left: readonly Slot[];
  readonly right: readonly Slot[];
}

/** What is near each slot. */
export function nearness({ strands }: Stranded): ReadonlyMap<Slot, Near> {
  const near = new Map<Slot, { left: Slot[]; right: Slot[] }>();
  const of = (slot: Slot) => {
    const found = near.get(slot) ?? { left: [], right: [] };
    near.set(slot, found);
    return found;
  };
  for (const { slots } of strands)
    slots.slice(1).forEach((right, index) => {
      const left = slots[index];
      if (left === undefined || left.column === right.column) return;
      of(left).right.push(right);
      of(right).left.push(left);
    });
  return near;
}

type Columns = Stranded["columns"];

/** The columns in order, bands as `bands` has them. */
export function ordered(columns: Columns, near: ReadonlyMap<Slot, Near>, bands: readonly string[]): Columns {
  const rank = new Map(bands.map((band, index) => [band, index]));
  const bandRank = ({ band }: Slot) => rank.get(band) ?? 0;
  let now: Columns = columns.map((column) => column.toSorted((a, b) => bandRank(a) - bandRank(b)));
  let [best, fewest] = [now, crossings(now, near)];
  for (let turn = 0; turn < turns && fewest > 0; turn++) {
    now = swept(now, near, turn % 2 === 0 ? "left" : "right", bandRank);
    const count = crossings(now, near);
    if (count < fewest) [best, fewest] = [now, count];
  }
  return best;
}

const turns = 10;

/** Sorts column after column by the places of the neighbours on one side. */
function swept(
  columns: Columns,
  near: ReadonlyMap<Slot, Near>,
  side: keyof Near,
  bandRank: (slot: Slot) => number,
): Columns {
  const place = new Map<Slot, number>();
  const settle = (column: readonly Slot[]) => {
    const wish = new Map(column.map((slot, index) => [slot, middle(near.get(slot)?.[side] ?? [], place) ?? index]));
    const sorted = column.toSorted((a, b) => bandRank(a) - bandRank(b) || (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
    sorted.forEach((slot, index) => {
      place.set(slot, index);
    });
    return sorted;
  };
  return side === "left" ? columns.map(settle) : columns.toReversed().map(settle).toReversed();
}

function middle(neighbours: readonly Slot[], place: ReadonlyMap<Slot, number>): number | undefined {
  if (neighbours.length === 0) return undefined;
  return neighbours.reduce((sum, each) => sum + (place.get(each) ?? 0), 0) / neighbours.length;
}

/** How often edges cross between neighbouring columns. */
function crossings(columns: Columns, near: ReadonlyMap<Slot, Near>): number {
  const place = new Map(columns.flatMap((column) => column.map((slot, index) => [slot, index] as const)));
  const ends = columns.map((column) =>
    column.flatMap((slot) => (near.get(slot)?.right ?? []).map((each) => place.get(each) ?? 0).sort((a, b) => a - b)),
  );
  return ends.reduce((sum, each) => sum + inversions(each), 0);
}

/** How many pairs stand in the wrong order. */
function inversions(numbers: readonly number[]): number {
  const sorted: number[] = [];
  let count = 0;
  for (const number of numbers) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const half = (low + high) >>> 1;
      if ((sorted[half] ?? 0) <= number) low = half + 1;
      else high = half;
    }
    count += sorted.length - low;
    sorted.splice(low, 0, number);
  }
  return count;
}
