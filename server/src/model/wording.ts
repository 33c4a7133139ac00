/** How long a message may be. */

/** The first line of a message has fewer characters than this. */
export const messageRoom = 100;

/** The first of several wordings that is short enough, or the last. */
export function fitting(wordings: readonly string[]): string {
  return wordings.find((wording) => wording.length < messageRoom) ?? wordings.at(-1) ?? "";
}
