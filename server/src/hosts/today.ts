/** The host's calendar, read once: the engine has no clock. */

/** The day it is in UTC, as `2026-01-31`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
