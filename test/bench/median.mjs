/** Times, and the middle of them. */

/** Milliseconds until it is done. @param {() => Promise<unknown>} act */
export async function timed(act) {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

/** The middle of several figures. @param {number} times @param {() => Promise<number>} figure */
export async function median(times, figure) {
  const figures = [];
  for (let n = 0; n < times; n++) figures.push(await figure());
  return middle(figures);
}

/** The middle one, or halfway between the middle two. @param {readonly number[]} figures */
export function middle(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return (low + high) / 2;
}
