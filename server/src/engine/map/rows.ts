/** How high slots stand: as level with their neighbours as their order and the room between them allow. */
import { rowGap } from "./measures";
import type { Near } from "./order";
import { grouped } from "./parts";
import type { Slot } from "./strands";

/** The middle of each slot, from the top of its band. */
export function rowsOf(
  columns: readonly (readonly Slot[])[],
  near: ReadonlyMap<Slot, Near>,
): ReadonlyMap<Slot, number> {
  const stacks = columns.map((column) => [...grouped(column, ({ band }) => band).values()]);
  const rows = new Map<Slot, number>();
  const settle = (stack: readonly Slot[], sides: readonly (keyof Near)[]) => {
    const wishes = stack.map((slot) => level(slot, near, sides, rows) ?? rows.get(slot) ?? 0);
    spread(wishes, stack.map(roomOf)).forEach((row, index) => {
      const slot = stack[index];
      if (slot !== undefined) rows.set(slot, row);
    });
  };
  const [forth, back] = [stacks.flat(), stacks.toReversed().flat()];
  for (const stack of forth) settle(stack, []);
  for (let turn = 0; turn < turns; turn++) {
    const isRough = turn < roughTurns;
    for (const stack of forth) settle(stack, isRough ? ["left"] : ["left", "right"]);
    for (const stack of back) settle(stack, isRough ? ["right"] : ["left", "right"]);
  }
  return fromTop(rows);
}

/** First what hangs together comes close, then it becomes level. */
const [roughTurns, turns] = [4, 20];

/** What a slot takes of its column; where edges pass side by side, they stand closer than nodes do. */
function roomOf({ node, height }: Slot): number {
  return node === undefined ? height * 2 : height + rowGap;
}

/** The middle between the neighbours of a slot in its band. */
function level(
  slot: Slot,
  near: ReadonlyMap<Slot, Near>,
  sides: readonly (keyof Near)[],
  rows: ReadonlyMap<Slot, number>,
): number | undefined {
  const neighbours = sides.flatMap((side) => near.get(slot)?.[side] ?? []).filter(({ band }) => band === slot.band);
  if (neighbours.length === 0) return undefined;
  return neighbours.reduce((sum, each) => sum + (rows.get(each) ?? 0), 0) / neighbours.length;
}

/** The places next to the wished ones that keep the order and leave each its room; those that would overlap share their wishes. */
export function spread(wishes: readonly number[], rooms: readonly number[]): readonly number[] {
  let behind = 0;
  const before = rooms.map((room) => {
    behind += room;
    return behind - room / 2;
  });
  const pools: { mean: number; count: number }[] = [];
  wishes.forEach((wish, index) => {
    let pool = { mean: wish - (before[index] ?? 0), count: 1 };
    for (let last = pools.at(-1); last !== undefined && last.mean >= pool.mean; last = pools.at(-1)) {
      pools.pop();
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  });
  const means = pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean));
  return before.map((room, index) => room + (means[index] ?? 0));
}

/** Moves each band so that its highest slot touches its top. */
function fromTop(rows: ReadonlyMap<Slot, number>): ReadonlyMap<Slot, number> {
  const tops = new Map<string, number>();
  for (const [slot, row] of rows) tops.set(slot.band, Math.min(tops.get(slot.band) ?? row, row - slot.height / 2));
  return new Map([...rows].map(([slot, row]) => [slot, Math.round(row - (tops.get(slot.band) ?? 0))]));
}
