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
