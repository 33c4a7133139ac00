/** The parts of a map that hang together. */

/** Things by key, in the order of the first of each. */
export function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Puts things that are joined by pairs into one part; parts and what is in them keep the order of `ids`. */
export function parts(
  ids: Iterable<string>,
  pairs: Iterable<readonly [string, string]>,
): readonly (readonly string[])[] {
  const parents = new Map([...ids].map((id) => [id, id]));
  for (const [one, other] of pairs) parents.set(root(parents, one), root(parents, other));
  return [...grouped([...parents.keys()], (id) => root(parents, id)).values()];
}

/** Follows parents to the last, and shortens the way for those who come after. */
function root(parents: Map<string, string>, id: string): string {
  let at = id;
  for (;;) {
    const parent = parents.get(at) ?? at;
    if (parent === at) return at;
    const next = parents.get(parent) ?? parent;
    parents.set(at, next);
    at = next;
  }
}
