/** Versions of one program become one tree that says what only the oldest or only the newest has. */

/**
 * @typedef {{ name: string, short?: string, type: string, optional?: string, hidden?: boolean, deprecated?: boolean,
 *   persistent?: boolean, required?: boolean, era?: string }} Flag
 * @typedef {{ name: string, use: string, aliases?: string[], hidden?: boolean, deprecated?: boolean, raw?: boolean,
 *   leading?: boolean, min: number, max: number, flags?: Flag[], commands?: Command[], era?: string, same?: string }} Command
 * @typedef {{ version: string, root: Command }} Tree
 */

/**
 * Oldest first; the newest decides about what several have. Deprecated is what all of them call so: a successor that only
 * the newest knows is no advice for the others.
 * @param {readonly Tree[]} trees
 * @returns {{ versions: readonly string[], root: Command }}
 */
export function merge(trees) {
  const [first, ...rest] = trees;
  if (first === undefined) throw new Error("no tree");
  const root = rest.reduce((old, { root }) => both(old, root), first.root);
  return { versions: trees.map(({ version }) => version), root };
}

/** @param {Command} old @param {Command} current @returns {Command} */
function both(old, current) {
  return {
    ...current,
    min: Math.min(old.min, current.min),
    max: old.max < 0 || current.max < 0 ? -1 : Math.max(old.max, current.max),
    aliases: [...new Set([...(current.aliases ?? []), ...(old.aliases ?? [])])],
    flags: joined(old.flags ?? [], current.flags ?? [], (was, flag) => ({
      ...flag,
      deprecated: Boolean(was.deprecated && flag.deprecated),
    })),
    commands: joined(old.commands ?? [], current.commands ?? [], both),
  };
}

/**
 * @template {{ name: string, era?: string }} T
 * @param {readonly T[]} olds @param {readonly T[]} currents @param {(old: T, current: T) => T} of
 * @returns {T[]}
 */
function joined(olds, currents, of) {
  const known = new Map(olds.map((old) => [old.name, old]));
  const kept = currents.map((current) => {
    const old = known.get(current.name);
    return old === undefined ? { ...current, era: ">" } : of(old, current);
  });
  const names = new Set(currents.map(({ name }) => name));
  return [...kept, ...olds.filter(({ name }) => !names.has(name)).map((old) => ({ ...old, era: "<" }))];
}
