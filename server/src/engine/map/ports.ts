/** Where edges come to nodes. */
import { grouped } from "./lists";
import { isLoop, type Slot, type Strand } from "./strands";

/** How high a strand leaves its first slot and comes to its last. */
export interface Ports {
  readonly first: number;
  readonly last: number;
}

/** One end of a strand, at a side of a slot. */
interface End {
  readonly strand: Strand;
  readonly which: keyof Ports;
  readonly slot: Slot;
  readonly side: "left" | "right";
  /** The slot that is next on the way. */
  readonly next: Slot;
}

/** Ends at one side of a node stand in the order of where they lead, evenly. */
export function portsOf(strands: readonly Strand[], middle: (slot: Slot) => number): ReadonlyMap<Strand, Ports> {
  const ports = new Map<Strand, { first: number; last: number }>();
  for (const bySide of grouped(strands.flatMap(endsOf), ({ slot }) => slot).values())
    for (const ends of grouped(bySide, ({ side }) => side).values())
      ends
        .toSorted((a, b) => middle(a.next) - middle(b.next))
        .forEach(({ strand, which, slot }, index) => {
          const port = middle(slot) + slot.height * ((index + 1) / (ends.length + 1) - 0.5);
          const known = ports.get(strand) ?? { first: port, last: port };
          ports.set(strand, { ...known, [which]: port });
        });
  return ports;
}

function endsOf(strand: Strand): readonly End[] {
  const { slots } = strand;
  const [first, second] = slots;
  const side = isLoop(strand) ? "left" : "right";
  return [
    { strand, which: "first", slot: first, side, next: second },
    { strand, which: "last", slot: slots.at(-1) ?? second, side: "left", next: slots.at(-2) ?? first },
  ];
}
