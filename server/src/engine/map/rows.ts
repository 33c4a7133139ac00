/** How high slots stand: as level with their neighbours as their order and the room between them allow. */

import { grouped } from "./lists";
import { rowGap } from "./measures";
import type { Near } from "./order";
import type { Slot } from "./strands";

/** The middle of each slot, from the top of its band. */
export function rowsOf(
  columns: readonly (readonly Slot[])[],
  near: ReadonlyMap<Slot, Near>,
): ReadonlyMap<Slot, number> {
  const stacks = columns.map((column) => [...grouped(column, ({ band }) => band).values()]);
  const rows = new Map<Slot, number>();
  const settle = (stack: readonly Slot[], sides: readonly (keyof Near)[]) => {
    const wishes = stack.map((slot) => wishOf(slot, near, sides, rows));
    spread(wishes).forEach((row, index) => {
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

/** Where something would like to be, how much room it takes, and how many others pull it there. */
export interface Wish {
  readonly row: number;
  readonly room: number;
  readonly weight: number;
}

/** The middle between the neighbours of a slot in its band. */
function wishOf(
  slot: Slot,
  near: ReadonlyMap<Slot, Near>,
  sides: readonly (keyof Near)[],
  rows: ReadonlyMap<Slot, number>,
): Wish {
  const neighbours = sides.flatMap((side) => near.get(slot)?.[side] ?? []).filter(({ band }) => band === slot.band);
  const room = roomOf(slot);
  if (neighbours.length === 0) return { row: rows.get(slot) ?? 0, room, weight: 1 };
  const sum = neighbours.reduce((total, each) => total + (rows.get(each) ?? 0), 0);
  return { row: sum / neighbours.length, room, weight: neighbours.length };
}

/** What a slot takes of its column; where edges pass side by side, they stand closer than nodes do. */
function roomOf({ node, height }: Slot): number {
  return node === undefined ? height * 2 : height + rowGap;
}

/** The places next to the wished ones that keep the order and leave each its room; those that would overlap share their wishes. */
export function spread(wishes: readonly Wish[]): readonly number[] {
  let behind = 0;
  const before = wishes.map(({ room }) => {
    behind += room;
    return behind - room / 2;
  });
  const pools: { mean: number; weight: number; count: number }[] = [];
  wishes.forEach(({ row, weight }, index) => {
    let pool = { mean: row - (before[index] ?? 0), weight, count: 1 };
    for (let last = pools.at(-1); last !== undefined && last.mean >= pool.mean; last = pools.at(-1)) {
      pools.pop();
      const sum = last.weight + pool.weight;
      const mean = (last.mean * last.weight + pool.mean * pool.weight) / sum;
      pool = { mean, weight: sum, count: last.count + pool.count };
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
