/** What somebody reads in the Explain panel, and how that goes on; a step that changes nothing answers the same object. */
import type { Explanation } from "../protocol";
import { current, emptyTrail, replace, step, type Trail, visit } from "./trail";

/** `followed` is the page that the cursor brought, `place` where the cursor was then. */
export interface Reading {
  readonly trail: Trail<Explanation>;
  readonly pinned: boolean;
  readonly followed?: Explanation;
  readonly place?: string;
}

/** Nothing has been read but perhaps the last page of another day. */
export function beginning(last: Explanation | undefined): Reading {
  return { trail: last === undefined ? emptyTrail : visit(emptyTrail, last), pinned: false };
}

/** The cursor is at `place` and this is what stands there: shown, unless the reader has gone elsewhere since it came there. */
export function arrive(reading: Reading, found: Explanation, place: string): Reading {
  const { trail, followed, pinned } = reading;
  const shown = current(trail);
  if (pinned || (place === reading.place && shown !== followed)) return reading;
  if (found.key === shown?.key && found.markdown === shown.markdown) return { ...reading, followed: shown, place };
  const isSame = shown !== undefined && shown === followed && shown.key === found.key;
  return { ...reading, trail: isSame ? replace(trail, found) : visit(trail, found), followed: found, place };
}

/** The reader followed a link. */
export function open(reading: Reading, page: Explanation): Reading {
  return { ...reading, trail: visit(reading.trail, page) };
}

/** The reader went back (-1) or forward (1). */
export function go(reading: Reading, by: -1 | 1): Reading {
  return { ...reading, trail: step(reading.trail, by) };
}

/** The reader wants the page to stay, or to follow the cursor again. */
export function pin(reading: Reading, pinned: boolean): Reading {
  return { ...reading, pinned };
}
