/** Facts: functions of an immutable thing, worked out once and forgotten with it. */

/** `f`, remembering its answer for as long as the key lives. The key must never be written to. */
export function memo<K extends object, V>(f: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let entry = known.get(key);
    if (entry === undefined) {
      entry = { value: f(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}

/** A way to the one list that stands for all lists of the very same things, so that facts can hang on it. */
export function interning<T extends object>(): (items: readonly T[]) => readonly T[] {
  const empty = row<T>([]);
  return (items) => items.reduce((found, item) => found.longer(item), empty).items;
}

interface Row<T> {
  readonly items: readonly T[];
  longer(next: T): Row<T>;
}

function row<T extends object>(items: readonly T[]): Row<T> {
  return { items, longer: memo((next: T) => row([...items, next])) };
}

/** `f`, remembering its answer for the newest list of things alone: lists of the very same things are one. */
export function forNewest<T, V>(f: (items: readonly T[]) => V): (items: readonly T[]) => V {
  let known: { readonly items: readonly T[]; readonly value: V } | undefined;
  return (items) => {
    if (known?.items.length !== items.length || !items.every((item, index) => item === known?.items[index]))
      known = { items, value: f(items) };
    return known.value;
  };
}
