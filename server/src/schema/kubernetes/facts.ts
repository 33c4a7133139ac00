/** How the curated tables name fields: `Type.field`, several of them in one string. */
import { memo } from "../../model/memo";

/** A fact and the fields it is about, parted by spaces. */
export type Row<T> = readonly [fact: T, fields: string];

/** The fact about each field; the rows are read when the first fact is asked for. */
export function byField<T>(rows: () => readonly Row<T>[]): () => ReadonlyMap<string, T> {
  const read = memo(
    (make: typeof rows) =>
      new Map(make().flatMap(([fact, fields]) => fields.split(" ").map((field) => [field, fact] as const))),
  );
  return () => read(rows);
}

/** The same fields in several versions of their types: `versions("V1 V1beta1", "Counter.value")`. */
export function versions(prefixes: string, fields: string): string {
  const each = (prefix: string) => fields.split(" ").map((field) => prefix + field);
  return prefixes.split(" ").flatMap(each).join(" ");
}
