/** Waiting for what happens later. */

/**
 * Asks again and again until the answer is neither undefined nor false, and returns it.
 * @param what completes the sentence "waited … for" when it fails, and may tell what there is instead
 */
export async function until<T>(
  what: string | (() => string),
  ask: () => T | Promise<T>,
  seconds = 20,
): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${typeof what === "string" ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
