/** Facts: functions of an immutable thing, worked out once and forgotten with it. */

/** `f`, remembering its answer for as long as the key lives. The key must never be written to. */
export function memo<K extends object, V>(f: (key: K) => V): (key: K) => V {
  const elsewhere = new WeakMap<object, Answer>();
  return (key) => {
    const { [facts]: own }: Keeper = key;
    let answer = own === undefined ? elsewhere.get(key) : own.get(f);
    if (answer === undefined) {
      answer = { value: f(key) };
      if (own === undefined) elsewhere.set(key, answer);
      else own.set(f, answer);
    }
    return answer.value as V;
  };
}

interface Answer {
  readonly value: unknown;
}

const facts = Symbol("facts");

interface Keeper {
  readonly [facts]?: WeakMap<object, Answer>;
}

/**
 * The thing, with a place of its own for its facts: for what each keystroke makes anew. What one `WeakMap` holds of many things
 * outlives them until memory is collected as a whole, and is moved about until then. The place is weak as well, since facts
 * of facts come and go while the thing stays. Copies of the thing have none.
 */
export function keeping<T extends object>(thing: T): T {
  return Object.defineProperty(thing, facts, { value: new WeakMap() });
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

/** `f`, remembering its answer for the newest list of things alone: lists of the very same things are one. */
export function forNewest<T, V>(f: (items: readonly T[]) => V): (items: readonly T[]) => V {
  let known: { readonly items: readonly T[]; readonly value: V } | undefined;
  return (items) => {
    if (known?.items.length !== items.length || !items.every((item, index) => item === known?.items[index]))
      known = { items, value: f(items) };
    return known.value;
  };
}
