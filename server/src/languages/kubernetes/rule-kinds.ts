/** Which rules are about objects of a kind. */

/** A rule about some kinds, or about all. */
interface Kinds {
  readonly kinds?: readonly string[] | undefined;
}

/** Sorts rules by kinds, once; those about all kinds are in every list. */
export function byKinds<R extends Kinds>(rules: readonly R[]): (kind: string) => readonly R[] {
  const about = (kind: string | undefined) =>
    rules.filter(({ kinds }) => kinds === undefined || (kind !== undefined && kinds.includes(kind)));
  const named = new Set(rules.flatMap(({ kinds }) => kinds ?? []));
  const lists = new Map([...named].map((kind) => [kind, about(kind)]));
  const others = about(undefined);
  return (kind) => lists.get(kind) ?? others;
}
