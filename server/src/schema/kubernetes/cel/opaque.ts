/** Values that expressions pass around and only functions look into. */

/** One such value. */
export interface Opaque<T> {
  readonly inner: T;
}

/** A type of such values; the package tells types apart by what made their values. */
export function opaqueType<T>(name: string, isSame: (one: T, other: T) => boolean) {
  const make = class implements Opaque<T> {
    readonly inner: T;
    constructor(inner: T) {
      this.inner = inner;
    }
  };
  const equals = (one: Opaque<T>, other: Opaque<T>) => isSame(one.inner, other.inner);
  return { name, make, equals, of: (inner: T): Opaque<T> => new make(inner) };
}

/** What a reader gave, or the end of this evaluation: the API server fails here too. */
export function demanded<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`not ${what}`);
  return value;
}
