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

/** `f` of a short text, remembering as many answers as a file may well ask for again at the next keystroke. */
export function memoText<V>(f: (text: string) => V): (text: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (text) => {
    const entry = known.get(text);
    if (entry !== undefined) return entry.value;
    const value = f(text);
    if (known.size >= mostTexts) known.clear();
    if (text.length < longestText) known.set(text, { value });
    return value;
  };
}

const mostTexts = 500;
const longestText = 300;

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
